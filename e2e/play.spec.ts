import type { Page } from '@playwright/test';
import { expectRegistered, type LabPage, openLab } from './lab';
import { expect, test } from './patient';

/** Clock and rows of the location table at each step of the flow. */
const STEPS = [
  ['0/5 · 0 ms', 0],
  ['1/5 · 0 ms', 0],
  ['2/5 · 50 ms', 0],
  ['3/5 · 100 ms', 0],
  ['4/5 · 150 ms', 1],
  ['5/5 · 200 ms', 1],
] as const;

test('one click plays the registration from its start to its end', async ({ page }) => {
  const lab = await openLab(page, '/');
  const steps = await watch(page, lab);
  await lab.button(/^Play/).click();
  await expect(lab.button('Pause')).toBeVisible();
  await page.keyboard.press('9');
  await expect(lab.speed).toHaveValue('32');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await expect(lab.button('Play again')).toBeVisible();
  await expect(lab.said).toHaveText(/^Bob receives F4 200 OK\. Registered for 3600 seconds/);
  await expectRegistered(lab);
  expect(await steps()).toEqual(STEPS);
});

test('the speed can be chosen from a list', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.speed.selectOption('32');
  await lab.button('To the start').click();
  await expect(lab.arrows).toHaveCount(0);
  await lab.button('Play').click();
  await expect(lab.arrows).toHaveCount(4);
  await expect(lab.button('Play again')).toBeVisible();
});

test('stepping shows what everybody knows at each step, forward and backward', async ({ page }) => {
  const lab = await openLab(page, '/');
  await lab.button('To the start').click();
  for (const [clock, rows] of STEPS) {
    await expect(lab.clock).toHaveText(clock);
    await expect(lab.bindings).toHaveCount(rows);
    if (clock !== STEPS.at(-1)?.[0]) await lab.button('One step on').click();
  }
  await expect(lab.button('One step on')).toBeDisabled();
  await expect(lab.phone).toContainText('Registered');
  for (const [clock, rows] of STEPS.toReversed()) {
    await expect(lab.clock).toHaveText(clock);
    await expect(lab.bindings).toHaveCount(rows);
    if (clock !== STEPS[0][0]) await lab.button('One step back').click();
  }
  await expect(lab.button('One step back')).toBeDisabled();
  await expect(lab.arrows).toHaveCount(0);
  await expect(lab.said).toHaveText('The start: nothing has been sent yet.');
});

test('keys and slider reach every position', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await page.keyboard.press('Home');
  await expect(lab.clock).toHaveText('0/5 · 0 ms');
  await page.keyboard.press('ArrowRight');
  await expect(lab.clock).toHaveText('1/5 · 0 ms');
  await page.keyboard.press('End');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await page.keyboard.press('ArrowLeft');
  await expect(lab.clock).toHaveText('4/5 · 150 ms');
  await lab.slider.fill('2');
  await expect(lab.clock).toHaveText('2/5 · 50 ms');
  await expect(lab.slider).toHaveAttribute('aria-valuetext', /^Step 2 of 5: SIP Server receives F1 REGISTER/);
  await lab.slider.press('ArrowRight');
  await expect(lab.clock).toHaveText('3/5 · 100 ms');
});

test('clicking an arrow opens its message and stops the play', async ({ page }) => {
  const lab = await openLab(page, '/');
  await lab.button(/^Play/).click();
  await lab.arrow(/401 Unauthorized/).click();
  await expect(lab.root.getByRole('heading', { name: 'F2 401 Unauthorized' })).toBeVisible();
  await expect(lab.message('F2').getByRole('figure')).toContainText(
    'WWW-Authenticate: Digest realm="atlanta.example.com"',
  );
  await expect(lab.button('Play')).toBeVisible();
  await expect(lab.button('Pause')).toHaveCount(0);
});

/** Notes clock and rows of the location table whenever the clock changes; the returned function tells all of them. */
async function watch(page: Page, lab: LabPage): Promise<() => Promise<unknown>> {
  const notes = await lab.root.evaluateHandle((root) => {
    const seen: [string, number][] = [];
    const clockOf = () => root.querySelector('output')?.textContent ?? '';
    let last = clockOf();
    const look = () => {
      if (clockOf() === last) return;
      last = clockOf();
      seen.push([last, root.querySelectorAll('tbody tr').length]);
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  return () => page.evaluate((seen) => seen, notes);
}
