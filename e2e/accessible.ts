import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What readers of screens move by, beyond what WCAG asks for. */
const ALSO = ['heading-order', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** Nothing that axe finds in the page as it is now; `also` are rules beyond those of WCAG 2.2 AA. */
export async function expectAccessible(page: Page, also: readonly string[] = []): Promise<void> {
  // What has been scrolled below the head of the page counts as covered.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const rules = Object.fromEntries([...ALSO, ...also].map((rule) => [rule, { enabled: true }]));
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, rules })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
  expect(found).toEqual([]);
}
