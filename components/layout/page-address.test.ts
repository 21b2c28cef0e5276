import { afterEach, expect, it, vi } from 'vitest';
import { pagePath, siteRoot } from './page-address';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ['/', '/'],
  ['/flows/2.1/', '/flows/2.1/'],
  ['/flows/2.1', '/flows/2.1/'],
  ['/flows/2.1/#v=1&at=3', '/flows/2.1/'],
  ['/search/?q=a%2Fb#x?', '/search/'],
  ['/?a', '/'],
])('%s is at %s', (asPath, path) => {
  expect(pagePath(asPath)).toBe(path);
});

it('begins with the base path, and with the address of the site where it is known', () => {
  vi.stubEnv('SITE_ADDRESS', undefined);
  expect(siteRoot('/sip')).toBe('/sip');
  vi.stubEnv('SITE_ADDRESS', 'https://a.example');
  expect(siteRoot('/sip')).toBe('https://a.example/sip');
});
