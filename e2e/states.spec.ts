import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { labIn, openLab } from './lab';
import { expect, test } from './patient';

/** What stands in the place of a message at the start of a run; it becomes a fault of ours. */
const TO_FAIL = '"Nothing has been sent yet. Play the flow, or go one step on."';

test('what is pressed before any script has come is done when it has', async ({ page }) => {
  const held: (() => void)[] = [];
  let isPressed = false;
  await page.route(/\/_next\/static\/chunks\/.*\.js$/, async (route) => {
    if (!isPressed) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('/flows/2.1/', { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'One step back' }).first().click();
  isPressed = true;
  for (const go of held) go();
  await expect((await labIn(page)).clock).toHaveText(/^4\/5/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a part that fails leaves the page alone, and begins again where it was', async ({ page }) => {
      await page.route(/\.js$/, async (route) => {
        const response = await route.fetch();
        const script = await response.text();
        const body = script.replaceAll(TO_FAIL, '(()=>{throw Error("A fault of ours.")})()');
        await route.fulfill({ response, body });
      });
      const lab = await openLab(page, '/flows/2.1/');
      await lab.button('One step back').click();
      await expect(lab.clock).toHaveText(/^4\/5/);
      // Where the reader is in the run is kept after a rest.
      await expect(page).toHaveURL(/at=4/);
      await lab.button('To the start').click();
      const stopped = page.getByRole('alert').filter({ hasText: 'This part of the page has stopped' });
      await expect(stopped).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Successful New Registration/);
      expect(await faultsOfAccess(page)).toEqual([]);
      await stopped.getByRole('button', { name: 'Try again' }).click();
      await expect((await labIn(page)).clock).toHaveText(/^4\/5/);
      await expect(stopped).toHaveCount(0);
    });

    test('a part whose script stays away can be read, says so, and is asked for again', async ({
      page,
      request,
    }) => {
      const html = await (await request.get('/flows/2.1/')).text();
      const isOfPage = (address: string) => html.includes(new URL(address).pathname);
      let isGone = true;
      await page.route(/\.js$/, (route) =>
        isGone && !isOfPage(route.request().url()) ? route.abort() : route.continue(),
      );
      await page.goto('/flows/2.1/');
      const note = page.getByRole('status').filter({ hasText: 'You can read this, but not use it yet' });
      await expect(note).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('svg text').filter({ hasText: '200 OK' }).first()).toBeVisible();
      expect(await faultsOfAccess(page)).toEqual([]);
      isGone = false;
      await note.getByRole('button', { name: 'Try again' }).click();
      await expect((await labIn(page)).clock).toHaveText(/^5\/5/);
      await expect(note).toHaveCount(0);
    });

    test('a page that is not there leads to those that are', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('/nowhere/');
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('404 Not Found');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await faultsOfAccess(page)).toEqual([]);
      await main.getByRole('link', { name: 'Search the site' }).click();
      await expect(page).toHaveURL(/\/search\/$/);
    });
  });
}

test.describe('the front page', () => {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [360, 740],
  ] as const) {
    test(`has the run in sight at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/');
      await labIn(page);
      await expect(page.getByRole('link', { name: 'Begin the course' })).toBeInViewport();
      await expect(page.getByRole('button', { name: 'Play again' })).toBeInViewport();
      await expect(
        page
          .locator('svg text')
          .filter({ hasText: /^REGISTER/ })
          .first(),
      ).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('leads to everything, and lets the run be changed below it', async ({ page }) => {
    await page.goto('/');
    const lab = await labIn(page);
    const doors = page.getByRole('region', { name: 'What else is here' });
    for (const name of ['The course', 'Flows and failures', 'Playground', 'Reference']) {
      await expect(doors.getByRole('link', { name, exact: true })).toBeVisible();
    }
    const options = lab.root.getByRole('region', { name: 'Make it go otherwise' });
    await options.getByRole('button', { name: 'Lose it', exact: true }).click();
    await expect(lab.root.getByText('Registered', { exact: true })).toHaveCount(0);
  });
});

async function faultsOfAccess(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}
