import { expect, it } from 'vitest';
import { robotsOf, sitemapOf } from './sitemap-of';

it('lists the pages that shall be found, with their whole addresses', () => {
  const pages = [
    { path: '/', html: '', listed: true },
    { path: '/embed/2.1/', html: '', listed: false },
    { path: '/flows/a&b/', html: '', listed: true },
  ];
  expect(sitemapOf(pages, 'https://sip-ladder.example/sip')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://sip-ladder.example/sip/</loc></url>
  <url><loc>https://sip-ladder.example/sip/flows/a&amp;b/</loc></url>
</urlset>
`);
});

it('lets everything be read, and says where the sitemap is', () => {
  expect(robotsOf('https://sip-ladder.example')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://sip-ladder.example/sitemap.xml\n',
  );
});
