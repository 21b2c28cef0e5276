import { escapeXml } from '@/lib/capture/escape-xml';
import type { ExportedPage } from './exported-pages';

/** The sitemap of a site (sitemaps.org): the pages that search engines shall find. `site` is where the front page is, without its slash. */
export function sitemapOf(pages: readonly ExportedPage[], site: string): string {
  const locations = pages
    .filter(({ listed }) => listed)
    .map(({ path }) => `  <url><loc>${escapeXml(site + encodeURI(path))}</loc></url>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...locations,
    '</urlset>\n',
  ].join('');
}

/** Everything may be read (RFC 9309): what shall not be listed says so itself, and must be read for that. */
export function robotsOf(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`;
}
