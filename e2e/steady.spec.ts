import type { BrowserContext, Page } from '@playwright/test';
import { untilAlive } from './lab';
import { expect, test } from './patient';

/** Nothing that is in sight moves while a page comes: not for its fonts, nor for what comes alive after it. */
const PAGES = [
  '/',
  '/learn/',
  '/learn/first-register/',
  '/learn/nat/',
  '/flows/',
  '/flows/2.1/',
  '/flows/pinhole-closes/',
  '/rules/',
  '/rules/via-magic-cookie/',
  '/headers/',
  '/headers/contact/',
  '/glossary/',
  '/playground/',
  '/search/?q=Min-Expires',
  '/teach/',
  '/embed/2.1/',
  '/nowhere/',
];

/** The sum of shifts over the life of a page that nobody notices is 0.1 (Core Web Vitals). */
const MOST = 0.05;

/** In these tests the page counts what has moved in it. */
declare global {
  interface Window {
    shifts: { readonly value: number; readonly moved: readonly string[] }[];
  }
}

for (const [name, viewport] of [
  ['on a phone', { width: 412, height: 823 }],
  ['on a desk', { width: 1350, height: 940 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const address of PAGES) {
      test(`${address} stays where it is while its fonts and scripts come`, async ({ page, context }) => {
        const fonts = await heldFonts(context);
        await watchShifts(page);
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        await untilAlive(page);
        await twoFrames(page);
        fonts.come();
        await page.waitForLoadState('load');
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
        await untilAlive(page);
        // The last that comes, in the foot of the page.
        if (!address.startsWith('/embed/')) await page.getByRole('button', { name: /^Keep it/ }).waitFor();
        await twoFrames(page);
        const shifts = await page.evaluate(() => window.shifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        console.log(`${sum.toFixed(3)} ${address} ${name}`);
        expect(sum, JSON.stringify(shifts, null, 2)).toBeLessThan(MOST);
      });
    }
  });
}

/** The fonts of a page wait until they are told to come. */
async function heldFonts(context: BrowserContext): Promise<{ readonly come: () => void }> {
  const held: (() => void)[] = [];
  let isTold = false;
  await context.route(/\.woff2$/, async (route) => {
    if (!isTold) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    come: () => {
      isTold = true;
      for (const go of held) go();
    },
  };
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent?.slice(0, 40)}`);
        window.shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What was laid out is shown, and told to those who watch. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
