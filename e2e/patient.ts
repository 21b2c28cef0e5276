import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** A test whose pages, once gone to, react: their scripts come after their first paint, and so after `load`. */
export const test = base.extend({
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) context.on('page', makePatient);
    await use(context);
  },
});

/** Has a page wait, wherever it is led, until the script of the site has taken over; what is not of the site has none. */
export function makePatient(page: Page): void {
  const goTo = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await goTo(address, options);
    // Who asks for an earlier moment wants to see it.
    if (!isEarly(options?.waitUntil)) await untilAlive(page);
    return response;
  };
  for (const way of ['reload', 'goBack', 'goForward'] as const) {
    const go = page[way].bind(page);
    page[way] = async (options) => {
      const response = await go(options);
      if (!isEarly(options?.waitUntil)) await untilAlive(page);
      return response;
    };
  }
}

function isEarly(moment: string | undefined): boolean {
  return moment === 'commit' || moment === 'domcontentloaded';
}

async function untilAlive(page: Page): Promise<void> {
  const own = 'script[data-scripts]';
  await expect(page.locator(`:root[data-alive], :root:not(:has(${own}))`)).toBeAttached();
}
