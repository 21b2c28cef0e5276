import type { Locator, Page } from '@playwright/test';
import { expect, test } from './patient';

/** A flow whose ladder is several windows high. */
const ADDRESS = '/flows/pinhole-closes/';

for (const [width, height] of [
  [1280, 800],
  [360, 740],
] as const) {
  test(`each step of a long ladder comes into sight, and the controls stay there, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const lab = await open(page);
    const slider = lab.getByRole('slider', { name: 'Position in the run' });
    await slider.fill('30');
    await expectInSight(lab);
    await slider.fill('4');
    await page.keyboard.press('ArrowRight');
    await expectInSight(lab);
    await slider.fill('40');
    await lab.getByRole('button', { name: 'One step back' }).click();
    await expectInSight(lab);
    await lab.getByRole('button', { name: 'One step on' }).click();
    await expect(lab.getByRole('button', { name: 'One step on' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a run that plays takes the page along, unless the reader scrolls away', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await open(page);
  await lab.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await lab.getByRole('button', { name: 'Play again' }).click();
  await expect(lab.locator('output')).toHaveText(/^[23]\d\//, { timeout: 30_000 });
  await lab.getByRole('button', { name: 'Pause' }).click();
  await expectInSight(lab);
  await lab.getByRole('button', { name: 'Play', exact: true }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(lab.locator('output')).toHaveText(/^51\//, { timeout: 30_000 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('beside a long ladder stands what everybody knows at the moment, until the message needs the room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const lab = await open(page);
  const phone = lab.getByRole('region', { name: 'Display of the phone', exact: true });
  await page.keyboard.press('Home');
  await expect(phone).toContainText('Not registered');
  await lab.getByRole('slider', { name: 'Position in the run' }).fill('20');
  await expect(phone).toContainText('Registered');
  await expect(phone).toBeInViewport({ ratio: 1 });
  await expect(lab.getByText('Location table', { exact: true })).toBeInViewport({ ratio: 1 });
  await lab.getByRole('tab', { name: 'Edit' }).click();
  await expect(lab.getByRole('tabpanel', { name: 'Edit' })).toBeInViewport();
  const panel = lab.getByRole('tabpanel', { name: 'Edit' });
  // As soon as the editor has come.
  await expect.poll(async () => (await panel.boundingBox())?.height).toBeGreaterThan(400);
});

async function open(page: Page): Promise<Locator> {
  await page.goto(ADDRESS);
  const lab = page.getByRole('region', { name: /^Flow pinhole-closes/ });
  await expect(lab).toHaveAttribute('aria-busy', 'false');
  return lab;
}

/** The arrow of the step stands in the window, and nothing that sticks to its edges covers it. */
async function expectInSight(lab: Locator): Promise<void> {
  const arrow = lab.getByRole('toolbar', { name: 'Messages' }).locator('[aria-pressed="true"]');
  await expect(arrow).toHaveCount(1);
  await expect
    .poll(() =>
      arrow.evaluate((element) => {
        const { left, top, bottom, width } = element.getBoundingClientRect();
        return [top + 2, bottom - 2].every((y) => document.elementFromPoint(left + width / 2, y) === element);
      }),
    )
    .toBe(true);
}
