import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './patient';

test('from any page by the slash, to the first hit by the keyboard', async ({ page }) => {
  await page.goto('/rules/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the site' })).toBeFocused();
  await page.keyboard.type('423');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=423$/);
  await expect(page.getByRole('status').filter({ hasText: /\d+ places found\./ })).toHaveCount(1);
  const field = page.getByRole('searchbox', { name: 'Search' });
  await expect(field).toHaveValue('423');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  const first = page.getByRole('main').locator('ol').getByRole('link').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveText('423');
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#423$/);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('423');
});

test('what is typed is in the address, grouped, marked and never markup', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('searchbox', { name: 'Search' });
  await field.fill('nonce');
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(groups.first()).toHaveText(/^Header fields \d+$/);
  await expect(groups.filter({ hasText: 'Rules' })).toHaveCount(1);
  await expect(page.locator('mark').first()).toHaveText(/nonce/i);
  await expect(page).toHaveURL(/\?q=nonce$/);
  await field.fill('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  await field.fill('zzzzqqq');
  await expect(
    page.getByRole('main').getByText('Nothing was found for “zzzzqqq”.', { exact: false }).first(),
  ).toBeVisible();
});

test('the page is small: what can be found comes after it', async ({ page, request }) => {
  const html = await (await request.get('/search/')).body();
  expect(html.length).toBeLessThan(30_000);
  await page.route(/\/search\/entries\.json$/, (route) => route.abort());
  await page.goto('/search/?q=nonce');
  await expect(
    page.getByRole('main').getByText('The search could not be loaded.', { exact: false }).first(),
  ).toBeVisible();
});

test('what is typed before the page is alive is asked', async ({ page }) => {
  const held: (() => void)[] = [];
  let isTyped = false;
  await page.route(/\/_next\/static\/chunks\/.*\.js$/, async (route) => {
    if (!isTyped) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('rport');
  isTyped = true;
  for (const go of held) go();
  await expect(page.getByRole('heading', { name: /^Header fields/ })).toBeVisible();
  await expect(page).toHaveURL(/\?q=rport$/);
});

test('the search asks nobody', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) others.push(request.url());
  });
  await page.goto('/search/?q=Min-Expires');
  await expect(page.getByRole('link', { name: 'Min-Expires', exact: true }).first()).toBeVisible();
  expect(others).toEqual([]);
});

test('on a phone the search is a link in the head of the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/learn/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('rport');
  await expect(page.getByRole('heading', { name: /^Header fields/ })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`hits can be read by everybody: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/search/?q=expires');
    await expect(page.locator('mark').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says where everything is listed', async ({ page }) => {
    await page.goto('/learn/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    const main = page.getByRole('main');
    await expect(main).toContainText('The search needs JavaScript');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await main.getByRole('link', { name: 'rules' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  });
});
