import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { openLab } from './lab';
import { expect, test } from './patient';

/** A phone that is never answered: eleven requests, ten of them retransmissions. */
const UNANSWERED = '/flows/explicit-port/';
/** An hour of keep-alives behind a router: some hundred messages. */
const LONG = '/flows/behind-a-router/#v=1&until=3600000';

/** The player of a flow, once it can be operated. */
async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const lab = page.getByRole('region', { name: /^Flow / }).first();
  await expect(lab).toHaveAttribute('aria-busy', 'false');
  return lab;
}

function arrowsOf(lab: Locator): Locator {
  return lab.getByRole('toolbar', { name: 'Messages' }).getByRole('button');
}

test('times count from the start, from the message before, or from a mark, and a link keeps that', async ({
  page,
}) => {
  const lab = await openLab(page, '/flows/2.1/');
  const times = lab.root.locator('[data-fate] text[class*="time"]');
  await expect(times).toHaveText(['0 ms', '50 ms', '100 ms', '150 ms']);
  await page.keyboard.press('t');
  await expect(times).toHaveText(['–', '+50 ms', '+50 ms', '+50 ms']);
  await expect(lab.root.getByText('Times count from the message before.').first()).toBeVisible();
  await expect(
    lab.arrow(/^50 ms after the message before, SIP Server sends 401 Unauthorized F2/),
  ).toBeVisible();
  await expect(lab.said).toHaveText('Times count from the message before.');
  await lab.arrow(/ F3 /).click();
  await page.keyboard.press('k');
  await expect(times).toHaveText(['−100 ms', '−50 ms', '0 ms', '+50 ms']);
  await expect(
    lab.arrow(/^100 ms before F3, Bob opens a TLS connection and sends REGISTER F1/),
  ).toBeVisible();
  await expect(page).toHaveURL(/times=mark&mark=bob%232/);
  await page.reload();
  await expect(times).toHaveText(['−100 ms', '−50 ms', '0 ms', '+50 ms']);
  // The transcript tells the same.
  await expect(lab.root.getByText(/^50 ms after F3, SIP Server sends 200 OK F4/).last()).toBeAttached();
  await lab.button('From the start again').click();
  await expect(page).not.toHaveURL(/mark=/);
  await expect(times).toHaveText(['0 ms', '50 ms', '100 ms', '150 ms']);
  await expect(lab.root.getByRole('toolbar', { name: 'Messages' }).locator(':focus')).toHaveCount(1);
});

test('a row of retransmissions is one arrow that opens, by a button, by a key and by a step into it', async ({
  page,
}) => {
  const lab = await open(page, UNANSWERED);
  await expect(arrowsOf(lab)).toHaveCount(2);
  await expect(lab.getByText('×10 again within 31 s', { exact: false }).first()).toBeVisible();
  await expect(arrowsOf(lab).last()).toHaveAccessibleName(
    /10 retransmissions within 31 s; each of them arrives/,
  );
  const each = lab.getByRole('button', { name: /^Each of the 10 retransmissions/ });
  await expect(each).toHaveAttribute('aria-expanded', 'false');
  await each.focus();
  await page.keyboard.press('Enter');
  await expect(arrowsOf(lab)).toHaveCount(11);
  await expect(each).toHaveAttribute('aria-expanded', 'true');
  await expect(each).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(arrowsOf(lab)).toHaveCount(2);
  await page.keyboard.press('f');
  await expect(arrowsOf(lab)).toHaveCount(11);
  await expect(page).toHaveURL(/repeats=each/);
  await page.keyboard.press('f');
  await expect(arrowsOf(lab)).toHaveCount(2);
  // Who steps through the run sees each of them, one after the other.
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  const seen = await arrowsOf(lab).count();
  expect(seen).toBeGreaterThan(2);
  await expect(lab.getByText('×10 again', { exact: false })).toHaveCount(0);
});

test('two runs that are compared stand message by message', async ({ page }) => {
  const lab = await open(page, UNANSWERED);
  await arrowsOf(lab).first().click();
  await lab.getByRole('button', { name: 'Delay by 2 s' }).click();
  await expect(lab.getByText('×', { exact: false }).filter({ hasText: 'again within' })).toHaveCount(0);
  await lab.getByRole('button', { name: 'View', exact: true }).click();
  await expect(lab.getByText('so nothing is folded', { exact: false })).toBeVisible();
});

test('colours tell Call-IDs or transactions apart, and letters say the same', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.button(/^View$/).click();
  await lab.root.getByRole('combobox', { name: 'Colours' }).selectOption('cseq');
  await expect(lab.root.locator('[data-fate][data-group]')).toHaveCount(4);
  await expect(lab.root.locator('[data-fate] [data-group] text')).toHaveText(['A', 'A', 'B', 'B']);
  await expect(lab.root.getByRole('listitem').filter({ hasText: 'CSeq 2' })).toContainText('2 messages');
  await expect(lab.arrow(/F3 .* B: CSeq 2\.$/)).toBeVisible();
  const strokes = await lab.root
    .locator('[data-fate] polyline')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
  expect(strokes[0]).toBe(strokes[1]);
  expect(strokes[2]).not.toBe(strokes[1]);
  await lab.root.getByRole('combobox', { name: 'Colours' }).selectOption('call');
  await expect(lab.root.locator('[data-fate] [data-group] text')).toHaveText(['A', 'A', 'A', 'A']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('a larger ladder scrolls within its place, its names stay at the top, and nobody loses the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lab = await openLab(page, '/flows/2.1/');
  const arrow = lab.arrow(/ F4 /);
  const before = await arrow.boundingBox();
  await arrow.focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('+');
  await expect(lab.said).toHaveText('The ladder is drawn at 200 per cent.');
  await expect(arrow).toBeFocused();
  const after = await arrow.boundingBox();
  expect((after?.width ?? 0) / (before?.width ?? 1)).toBeGreaterThan(1.8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const place = lab.root.getByRole('region', { name: 'Ladder at 200 %' });
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await place.evaluate((element) => element.scrollTo({ left: 0, top: element.scrollHeight }));
  const names = lab.root.getByRole('img', { name: 'Bob, SIP Server' });
  const [top, frame] = [await names.boundingBox(), await place.boundingBox()];
  expect(Math.abs((top?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(4);
  await lab.arrows.last().focus();
  await place.evaluate((element) => element.scrollTo({ left: 0 }));
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => place.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('0');
  await expect(place).toHaveCount(0);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/zoom=50/);
  const small = await lab.arrow(/ F4 /).boundingBox();
  expect((small?.height ?? 0) / (before?.height ?? 1)).toBeLessThan(0.7);
});

for (const width of [1280, 360]) {
  test(`a long ladder has an overview that scrolls it, at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const lab = await open(page, LONG);
    const overview = lab.getByRole('slider', { name: 'Overview of the ladder' });
    await overview.scrollIntoViewIfNeeded();
    await expect(overview).toHaveAttribute('aria-valuetext', /^Messages \d+ to \d+ of \d{3}$/);
    const at = async () => Number(await overview.getAttribute('aria-valuenow'));
    const count = Number(await overview.getAttribute('aria-valuemax'));
    await overview.focus();
    await page.keyboard.press('End');
    await expect.poll(at).toBeGreaterThan(count * 0.9);
    await expect(overview).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('PageUp');
    await expect.poll(at).toBeLessThan(count * 0.98);
    await page.keyboard.press('Home');
    await expect.poll(at).toBe(1);
    const box = await overview.boundingBox();
    if (box === null) throw new Error('There is no overview.');
    await page.mouse.move(box.x + box.width / 2, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.up();
    await expect.poll(at).toBeGreaterThan(count * 0.4);
    expect(await at()).toBeLessThan(count * 0.6);
    expect(box.width).toBeGreaterThanOrEqual(24);
    for (const _ of [1, 2, 3]) await page.keyboard.press('+');
    const place = lab.getByRole('region', { name: 'Ladder at 200 %' });
    await place.scrollIntoViewIfNeeded();
    await expect(overview).toBeInViewport({ ratio: 0.9 });
    await place.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect(overview).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('the focus stays on the ladder when a step back takes away what had it', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.arrow(/ F4 /).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(lab.arrow(/ F3 /)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lab.arrows).toHaveCount(0);
  await expect(lab.root.getByRole('toolbar', { name: 'Messages' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(lab.root.getByRole('toolbar', { name: 'Messages' }).locator(':focus')).toHaveCount(1);
});

for (const width of [1280, 360]) {
  test(`who goes along the ladder sees what each message is, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const lab = await openLab(page, '/flows/2.1/');
    await lab.arrow(/ F4 /).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(lab.arrow(/ F2 /)).toBeFocused();
    await expect(lab.arrow(/ F2 /)).toHaveAttribute('aria-pressed', 'true');
    await expect(lab.message('F2')).toBeAttached();
    const shown = lab.root.getByText('SIP/2.0 401 Unauthorized', { exact: true }).filter({ visible: true });
    if (width < 1000) {
      await expect(shown.first()).toBeInViewport();
      await lab.button('Read F2').click();
      await expect(lab.message('F2').getByRole('tab').first()).toBeFocused();
    }
    await expect(lab.message('F2')).toBeInViewport();
  });
}

test('every key of the ladder is in the list of keys', async ({ page }) => {
  await openLab(page, '/flows/2.1/');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  for (const key of ['t', 'k', 'c', 'f', '+ − 0', 'Shift ← →']) {
    await expect(sheet.locator('kbd').and(page.getByText(key, { exact: true }))).toBeVisible();
  }
});

test('the choices of the view are named, and reached by the keys', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.button(/^View$/).focus();
  await page.keyboard.press('Enter');
  await expect(lab.button(/^View$/)).toHaveAttribute('aria-expanded', 'true');
  const group = lab.root.getByRole('group', { name: 'View of the ladder' });
  await expect(group.getByRole('combobox', { name: 'Times' })).toHaveValue('start');
  await group.getByRole('button', { name: 'Count from F4' }).press('Enter');
  await expect(group.getByRole('button', { name: 'Count from F4' })).toHaveAttribute('aria-pressed', 'true');
  await group.getByRole('button', { name: 'Ladder larger' }).press('Enter');
  await expect(group.getByRole('button', { name: /^Ladder at 125 %/ })).toBeVisible();
  await expect(group.getByRole('checkbox', { name: 'Fold retransmissions' })).toBeChecked();
});
