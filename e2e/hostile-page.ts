import { expect, type Page } from '@playwright/test';

/** ms of processor time that the main thread may be busy without a pause, on a machine of today. */
export const LIMIT = 100;

/** None of the elements that the texts would make. */
export async function expectNoMarkup(page: Page): Promise<void> {
  const selector = 'img[src=x], iframe[srcdoc], svg[onload], a[href^="javascript:"], a[href^="data:text"]';
  await expect(page.locator(selector)).toHaveCount(0);
}
