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
  const [goTo, reload, goBack] = [page.goto.bind(page), page.reload.bind(page), page.goBack.bind(page)];
  page.goto = async (address, options) => {
    const response = await goTo(address, options);
    // Who asks for an earlier moment wants to see it.
    if (options?.waitUntil === undefined) await isAlive(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    await isAlive(page);
    return response;
  };
  page.goBack = async (options) => {
    const response = await goBack(options);
    await isAlive(page);
    return response;
  };
}

async function isAlive(page: Page): Promise<void> {
  const own = 'script[data-scripts]';
  await expect(page.locator(`:root[data-alive], :root:not(:has(${own}))`)).toBeAttached();
}
