import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, makePatient, test } from './patient';

const LESSON = '/learn/loss-and-time/';
const TITLE = 'When a message gets lost';

test('who scrolls to the end has read a lesson, and goes on where they left', async ({ page }) => {
  test.slow();
  await page.goto('/learn/');
  await expect(page.getByRole('link', { name: /^Begin with: / })).toBeVisible();
  await page.goto(LESSON);
  await comeTo(page, 'lost-answer');
  await expect.poll(() => stored(page)).toContain('lost-answer');
  await page.goto('/learn/');
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: TITLE });
  await expect(item).toContainText('Begun');
  await page.getByRole('link', { name: `Continue where you left: ${TITLE}, The answer is lost` }).click();
  await expect(page).toHaveURL(/#lost-answer$/);
  await expect(page.locator('#lost-answer')).toBeInViewport();
  await expect(page.getByText('You were at')).toContainText('The answer is lost');

  await comeTo(page, 'what-to-remember');
  await expect(page.getByRole('button', { name: 'I have read this' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto('/learn/');
  await expect(item).toContainText('Read');
  await expect(page.getByRole('link', { name: /^Go on with: / })).toBeVisible();
});

test('a prediction stays answered, and a challenge stays as it was left', async ({ page, context }) => {
  test.slow();
  await page.goto(LESSON);
  const choice = page.getByRole('radio', { name: /^5: the phone sends F1 once more/ });
  await choice.check();
  const challenge = page.getByRole('region', { name: 'Challenge: Registered after two losses' });
  const verdict = challenge.getByRole('status').first();
  await expect(verdict).toContainText('Not yet');
  await challenge.getByRole('button', { name: 'A hint' }).click();
  await challenge.getByRole('button', { name: 'Show a solution' }).click();
  await expect(verdict).toContainText('Done');
  await expect(challenge.getByText('You have reached this goal after a look at a solution.')).toBeVisible();
  await page.close();

  // Another tab of the same browser, as after it was closed.
  const later = await context.newPage();
  await later.goto(LESSON);
  await expect(later.getByRole('radio', { name: /^5: the phone sends F1 once more/ })).toBeChecked();
  const again = later.getByRole('region', { name: 'Challenge: Registered after two losses' });
  await expect(again.getByRole('status').first()).toContainText('Done');
  await later.goto('/learn/');
  const item = later.getByRole('main').getByRole('listitem').filter({ hasText: TITLE });
  await expect(item).toContainText('1 prediction answered');
  await expect(item).toContainText(/1 of \d challenges reached, 1 after a look at a solution/);
});

test('progress goes through a file into another browser, where nothing is lost', async ({
  page,
  browser,
}) => {
  test.slow();
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.goto('/learn/');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = await (await saving).path();
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ format: 'sip-ladder-progress-1' });

  const other = await browser.newPage();
  makePatient(other);
  await other.goto(`${new URL(page.url()).origin}/learn/first-register/`);
  await other.getByRole('button', { name: 'I have read this' }).click();
  await other.goto(`${new URL(page.url()).origin}/learn/`);
  await other.getByLabel('File with progress').setInputFiles(file);
  await expect(other.getByText('Taken in, and all that was here is still here.')).toBeVisible();
  await expect(other.getByText('Read', { exact: true })).toHaveCount(2);
  await other.getByLabel('File with progress').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"lessons":'),
  });
  await expect(other.getByText(/holds no progress of SIP Ladder, so nothing was changed/)).toBeVisible();

  await other.getByRole('button', { name: 'Forget everything' }).click();
  const dialog = other.getByRole('dialog', { name: 'Forget everything?' });
  await dialog.getByRole('button', { name: 'No, keep it' }).click();
  await expect(other.getByText('Read', { exact: true })).toHaveCount(2);
  await other.getByRole('button', { name: 'Forget everything' }).click();
  await dialog.getByRole('button', { name: 'Yes, forget everything' }).click();
  await expect(other.getByText('Read', { exact: true })).toHaveCount(0);
  await other.close();
});

test('a damaged record stands in nobody’s way', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'sip-ladder:progress:1',
      '{"format":"sip-ladder-progress-1","lessons":{"loss-and-time":{"readAt":1},"x":7}',
    ),
  );
  await page.goto('/learn/');
  await expect(page.getByRole('link', { name: /^Begin with: / })).toBeVisible();
});

test('where the browser keeps nothing, everything works as long as the page is open', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  await page.goto(LESSON);
  const button = page.getByRole('button', { name: 'I have read this' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('This browser does not keep your progress')).toBeVisible();
});

/** Scrolls to a heading as a reader does, past those above it. */
async function comeTo(page: Page, id: string): Promise<void> {
  const heading = page.locator(`#${id}`);
  await page.mouse.move(300, 400);
  for (let turn = 0; turn < 120; turn++) {
    const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
    if (top < 250) return;
    await page.mouse.wheel(0, Math.min(600, top - 150));
    await page.waitForTimeout(30);
  }
}

function stored(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem('sip-ladder:progress:1') ?? '');
}
