import type { Page } from '@playwright/test';
import { expect, test } from './patient';
import { servePage } from './serve-page';

test('every kind of page tells search engines what it is, under the policy of the site', async ({ page }) => {
  const said = consoleOf(page);
  const kinds: Record<string, string> = {
    '/': 'WebSite',
    '/learn/': 'Course',
    '/learn/nat/': 'LearningResource',
    '/flows/': 'WebPage',
    '/flows/2.1/': 'LearningResource',
    '/flows/too-brief/': 'LearningResource',
    '/rules/auth-comma-list/': 'TechArticle',
    '/headers/via/': 'TechArticle',
    '/glossary/': 'DefinedTermSet',
    '/playground/': 'WebApplication',
    '/teach/': 'WebPage',
  };
  for (const [address, kind] of Object.entries(kinds)) {
    await page.goto(address);
    expect(await kindOf(page), address).toBe(kind);
  }
  expect(said).toEqual([]);
});

test('from page to page the title says what is shown', async ({ page }) => {
  const said = consoleOf(page);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Learn' }).click();
  await expect(page).toHaveTitle('Learn · SIP Ladder');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveTitle('Glossary · SIP Ladder');
  await expect(page.locator('head title')).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveTitle('Learn · SIP Ladder');
  expect(said).toEqual([]);
});

test('an embedded run and a page that is not there are not to be found', async ({ page }) => {
  for (const address of ['/embed/2.1/', '/nowhere/']) {
    await page.goto(address);
    await expect(page.locator('head meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('head link[rel="canonical"]')).toHaveCount(0);
  }
});

test('the picture of a flow stands in a page of somebody else, in light and in dark', async ({
  page,
  baseURL,
}) => {
  const foreign = await servePage(
    `<!doctype html><title>A course</title><img src="${baseURL}/flows/2.1.svg" alt="A registration" width="720">`,
  );
  try {
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(foreign.address);
      const picture = page.getByRole('img', { name: 'A registration' });
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
      papers.push((await picture.screenshot()).toString('base64'));
    }
    expect(papers[0]).not.toBe(papers[1]);
  } finally {
    await foreign.close();
  }
});

test('opened by itself the picture has its colours and says what it shows', async ({ page }) => {
  const said = consoleOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/flows/2.1.svg');
  await expect(page.locator('rect.paper')).toHaveCSS('fill', 'rgb(13, 19, 27)');
  await expect(page.locator('svg > title')).toHaveText('RFC 3665 §2.1: Successful New Registration');
  await expect(page.locator('svg > desc')).toContainText(
    'sends REGISTER F1 to SIP Server; it arrives at 50 ms',
  );
  expect(said).toEqual([]);
});

/** What the data of the page calls it; there is one such element. */
async function kindOf(page: Page): Promise<unknown> {
  const texts = await page.locator('head script[type="application/ld+json"]').allTextContents();
  expect(texts).toHaveLength(1);
  const data: { readonly '@type'?: string; readonly '@graph'?: readonly { readonly '@type': string }[] } =
    JSON.parse(texts[0] ?? '');
  return data['@type'] ?? data['@graph']?.[0]?.['@type'];
}

/** What the page says in its console, refusals by the policy among it; filled while it runs. */
function consoleOf(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}
