import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { LinkPreview } from './link-preview';
import type { PageFacts } from './page-facts';

const facts: PageFacts = {
  title: 'Too brief </script><b>',
  description: 'A phone that asks for too little.',
  subject: { kind: 'flow', source: 'RFC 3665 §2.1' },
  picture: '/flows/2.1.png',
};

afterEach(() => {
  vi.unstubAllEnvs();
});

it('says where the page and its picture are, where the site knows its address', () => {
  vi.stubEnv('SITE_ADDRESS', 'https://a.example');
  expect(written(facts).named).toMatchObject({
    'og:url': 'https://a.example/sip/flows/2.1/',
    'og:image': 'https://a.example/sip/flows/2.1.png',
    'twitter:card': 'summary_large_image',
  });
});

it('leaves that out where nobody said the address', () => {
  vi.stubEnv('SITE_ADDRESS', '');
  const { named, data } = written(facts);
  expect(named).toEqual({
    description: facts.description,
    'og:title': facts.title,
    'og:description': facts.description,
    'og:type': 'article',
    'og:site_name': 'SIP Ladder',
    'og:locale': 'en',
    'twitter:card': 'summary',
  });
  expect(JSON.parse(data ?? '')).toMatchObject({ '@graph': [{ url: '/sip/flows/2.1/' }, {}] });
});

it('keeps a title from ending the element that it stands in', () => {
  const { data } = written(facts);
  expect(data).not.toContain('<');
  expect(JSON.parse(data ?? '')).toMatchObject({ '@graph': [{ name: facts.title }, {}] });
});

it('asks search engines to leave out a page that shows what another one does', () => {
  vi.stubEnv('SITE_ADDRESS', 'https://a.example');
  const { named, data } = written({ ...facts, unlisted: true });
  expect(named).toMatchObject({ robots: 'noindex', 'og:image': 'https://a.example/sip/flows/2.1.png' });
  expect(named).not.toHaveProperty('og:url');
  expect(data).toBeUndefined();
});

/** What the HTML says by its names, and the data in it. */
function written(facts: PageFacts) {
  const html = renderToStaticMarkup(<LinkPreview facts={facts} asPath="/flows/2.1" basePath="/sip" />);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const named = [...page.querySelectorAll('meta')].map((element) => [
    element.getAttribute('name') ?? element.getAttribute('property'),
    element.getAttribute('content'),
  ]);
  const data = page.querySelector('script[type="application/ld+json"]')?.textContent;
  return { named: Object.fromEntries(named), data };
}
