import path from 'node:path';
import type { Page } from '@playwright/test';
import { exportedFiles } from '@/scripts/exported-pages';
import { untilAlive } from './lab';
import { expect, test as watched } from './watched';

/** How many pages one test visits, one after the other. */
const AT_ONCE = 40;

/** Of the kinds with more pages than that the slower engine visits one in so many. */
const MANY = { pages: 50, oneIn: 8 };

/** What the console says in red or yellow, what is not found, and what does not load. */
const test = watched.extend<{ readonly complaints: string[] }>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        const { url } = message.location();
        // The address that has no page is asked for on purpose.
        if (['error', 'warning'].includes(message.type()) && !url.endsWith('/nowhere/')) {
          complaints.push(`${message.page()?.url()} says ${message.text()}`);
        }
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('/nowhere/')) {
          complaints.push(`${response.url()} is answered with ${response.status()}`);
        }
      });
      context.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        // Whoever leaves a page does not wait for what it was loading ahead.
        if (!/ABORTED/.test(why)) complaints.push(`${request.url()} does not load: ${why}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

for (const { kind, all } of kindsOfPages()) {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const part = all.slice(from, from + AT_ONCE);
    test(`${kind}, ${from + 1} to ${from + part.length} of ${all.length}`, async ({ page, browserName }) => {
      const sampled = browserName !== 'chromium' && all.length > MANY.pages;
      const visited = sampled ? part.filter((_, i) => i % MANY.oneIn === 0) : part;
      test.setTimeout(30_000 + visited.length * 10_000);
      for (const address of visited) {
        await test.step(address, () => visit(page, address));
      }
    });
  }
}

test('from page to page without loading anew', async ({ page }) => {
  await visit(page, '/');
  // What a page that is loaded anew has not.
  await page.evaluate(() => {
    Object.assign(window, { isSame: true });
  });
  for (const name of ['Learn', 'Flows', 'Headers', 'Rules', 'Glossary', 'Playground']) {
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name, exact: true }).click();
    await expect(page.locator('[aria-current]').filter({ hasText: name, visible: true })).toHaveCount(1);
    await untilAlive(page);
    expect(await page.evaluate(() => 'isSame' in window), name).toBe(true);
  }
});

test('the search answers', async ({ page }) => {
  await visit(page, '/search/?q=423');
  const hit = page.locator('main mark').first();
  await expect(hit).toHaveText('423');
  await page.getByRole('main').getByRole('searchbox').press('ControlOrMeta+a');
  await page.keyboard.type('nonce');
  await expect(hit).toHaveText(/nonce/i);
});

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await untilAlive(page);
}

/** All addresses of the export by the folder that they are in, and some that are no file of their own. */
function kindsOfPages(): readonly { readonly kind: string; readonly all: readonly string[] }[] {
  const addresses = exportedFiles(path.resolve('out'))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  const kinds = new Map<string, string[]>();
  for (const address of [...addresses, '/nowhere/', '/search/?q=423', '/playground/?nothing=known']) {
    const [, folder = '', page = ''] = address.split('/');
    const kind = page === '' || page.startsWith('?') ? 'pages that stand alone' : folder;
    kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  return [...kinds].map(([kind, all]) => ({ kind, all }));
}
