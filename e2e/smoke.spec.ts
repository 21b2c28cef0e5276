import type { Page } from '@playwright/test';
import { expect, test } from './patient';

/** Every page of the site that can be reached from the front page, as it is without JavaScript. */
test('every link leads to a page, and every fragment to an element of it', async ({ request }) => {
  const pages = new Map<string, string>();
  const broken: string[] = [];
  const waiting = [{ from: 'the start', to: '/' }];
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    const { pathname, hash } = new URL(link.to, 'http://site');
    if (!pages.has(pathname)) {
      const response = await request.get(pathname);
      const html = response.ok() ? await response.text() : '';
      pages.set(pathname, html);
      waiting.push(
        ...internalLinks(html).map((href) => ({
          from: pathname,
          to: new URL(href, `http://site${pathname}`).href,
        })),
      );
    }
    const html = pages.get(pathname) ?? '';
    const known = html !== '' && (hash === '' || leadsTo(html, decodeURIComponent(hash.slice(1))));
    if (!known) {
      broken.push(`${link.from} links to ${link.to}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(3);
});

/** A fragment names an element of the page, or a state of its player. */
function leadsTo(html: string, fragment: string): boolean {
  return fragment.startsWith('v=') ? html.includes('aria-label="Flow ') : html.includes(`id="${fragment}"`);
}

test('a page is asked for when somebody points at a link to it, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/rules/via-magic-cookie/');
  await page.waitForTimeout(1000);
  expect(asked.filter((path) => path.includes('/_next/data/'))).toEqual([]);
  const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Learn' });
  await Promise.all([page.waitForRequest(/\/_next\/data\/.*\/learn\.json/), link.hover()]);
});

test('an address without a page is answered with a page that helps', async ({ page }) => {
  const response = await page.goto('/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not Found');
  await page.getByRole('main').getByRole('link', { name: 'the lessons' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learn');
});

test('from the list of lessons into the first, without a word in the console', async ({ page }) => {
  const said = consoleOf(page);
  await page.goto('/learn/');
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('link');
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  expect(said).toEqual([]);
});

test('the reader’s colours hold from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/learn/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: /^Colours: as the system/ }).click();
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: /^Colours: light/ }).click();
  expect(await paper()).not.toBe(light);
  await page.goto('/learn/', { waitUntil: 'commit' });
  await page.waitForSelector('h1');
  expect(await paper()).not.toBe(light);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/learn/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('no page asks anyone else for anything', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) {
      others.push(request.url());
    }
  });
  for (const address of ['/', '/learn/', '/nowhere/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(others).toEqual([]);
});

function internalLinks(html: string): readonly string[] {
  const main = html.replace(/<script[\s\S]*?<\/script>/g, '');
  return [...main.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith('#'));
}

/** What the page says in its console, filled while it runs. */
function consoleOf(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      said.push(message.text());
    }
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}
