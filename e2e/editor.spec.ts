import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { edit, type LabPage, openLab } from './lab';
import { expect, test } from './patient';

/**
 * Waits until the list that came up takes keys: for its first 75 ms the editor gives Enter to the text, so that a
 * list that opens under a hand that types does not swallow the end of a line.
 */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(150);
}

test('a parameter is offered while its name is typed, and the nonce of the challenge as its value', async ({
  page,
}) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'Contact:');
  await page.keyboard.type(';exp');
  const options = lab.root.getByRole('listbox').getByRole('option');
  await expect(options).toHaveText([/^expiresFor how many seconds/]);
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(options.first()).toHaveText(/^3600/);
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(lab.editor).toContainText('<sips:bob@client.biloxi.example.com>;expires=3600');

  await endOf(page, lab, 'Contact:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Proxy-Authorization: Digest no');
  await expect(options.first()).toHaveText(/^nonce/);
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(options.first()).toHaveText(/^ea9c8e88df84f1cec4341ae6cbe5a359In /);
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(lab.editor).toContainText('Digest nonce="ea9c8e88df84f1cec4341ae6cbe5a359"');
});

test('a name of a header is offered by Ctrl and Space, and Escape leaves the text as it is', async ({
  page,
}) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'CSeq:');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await expect(lab.root.getByRole('option', { name: /^User-Agent/ })).toBeAttached();
  await expect(lab.editor).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Escape');
  await expect(lab.root.getByRole('listbox')).toHaveCount(0);
  await expect(lab.editor).toBeFocused();
});

test('a field is explained under the pointer until Escape, and at the cursor by a key', async ({ page }) => {
  const lab = await openEditor(page);
  const tooltip = lab.root.locator('.cm-tooltip-hover');
  await lab.editor.locator('.family-transaction', { hasText: 'branch=' }).hover();
  await expect(tooltip).toContainText('branch parameter of Via');
  await tooltip.getByText('Written by').hover();
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);

  await page.mouse.move(0, 0);
  await endOf(page, lab, 'Max-Forwards:');
  await page.mouse.move(0, 0);
  const said = await announcements(lab);
  await page.keyboard.press('ControlOrMeta+i');
  await expect(tooltip).toContainText('Max-Forwards header field');
  expect((await said.evaluate((texts) => texts))[0]).toContain('Max-Forwards header field. ');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await expect(lab.editor).toBeFocused();
});

test('F8 goes to a problem and tells it, Tab reaches its fix and the page about its rule', async ({
  page,
}) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'Max-Forwards:');
  await page.keyboard.type('0');
  await endOf(page, lab, 'CSeq:');
  await page.keyboard.press('Backspace');
  await expect(lab.problems.filter({ hasText: /CSeq/ })).not.toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Home');
  const said = await announcements(lab);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+F8');
  const [first, second, third] = await said.evaluate((texts) => texts);
  expect(first).toMatch(/^(?:error|warning): /);
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  const link = lab.root.locator('.cm-tooltip').getByRole('link', { name: /^Rule / });
  await expect(link).toHaveAttribute('href', /^\/rules\/[a-z0-9-]+\/$/);
  await page.keyboard.press('Tab');
  await expect(link.or(lab.root.locator('.cm-tooltip').getByRole('button')).first()).toBeFocused();
});

test('Enter behind a finished number ends the line, and the number stays', async ({ page }) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'CSeq:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Expires: 60');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Subject: x');
  await expect(lab.editor.locator('.cm-line', { hasText: /^Expires: 60$/ })).toBeVisible();
  await expect(lab.editor.locator('.cm-line', { hasText: /^Subject: x$/ })).toBeVisible();
});

test('the key e puts the focus into the text, also where the editor is open already', async ({ page }) => {
  const lab = await openEditor(page);
  for (let times = 0; times < 2; times++) {
    await lab.tab('Edit').focus();
    await page.keyboard.press('e');
    await expect(lab.editor).toBeFocused();
  }
});

test('a repair in the list of problems leaves the focus in it', async ({ page }) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'CSeq:');
  await page.keyboard.press('Backspace');
  const problem = lab.problems.filter({ hasText: 'cseq-method' });
  await problem.getByRole('button').first().press('Enter');
  await expect(problem).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
});

test('"Go to it" puts the cursor where the problem is', async ({ page }) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'CSeq:');
  await page.keyboard.press('Backspace');
  const problem = lab.problems.filter({ hasText: 'cseq-method' });
  await problem.getByRole('button', { name: 'Go to it' }).click();
  await expect(lab.editor).toBeFocused();
  await page.keyboard.type('OPTIONS');
  await expect(lab.editor).toContainText('CSeq: 2 OPTIONS');
});

test('a long header field is folded by its button and unfolded by the keyboard', async ({ page }) => {
  const lab = await openEditor(page);
  await lab.root.getByRole('button', { name: 'Fold these lines' }).first().click();
  await expect(lab.editor).toContainText('Authorization: Digest… 5 lines');
  await expect(lab.editor).not.toContainText('cnonce');
  await lab.editor.locator('.cm-line', { hasText: 'Authorization:' }).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+BracketRight');
  await expect(lab.editor).toContainText('cnonce');
});

test('an editor with a list and an explanation breaks no rule of axe', async ({ page }) => {
  const lab = await openEditor(page);
  await endOf(page, lab, 'Max-Forwards:');
  await page.keyboard.press('ControlOrMeta+i');
  await expect(lab.root.locator('.cm-tooltip-hover')).toBeVisible();
  const axe = () => new AxeBuilder({ page }).include('[role=tabpanel]:not([hidden])').analyze();
  expect((await axe()).violations).toEqual([]);
  await endOf(page, lab, 'Contact:');
  await page.keyboard.type(';');
  await expect(lab.root.getByRole('listbox')).toBeVisible();
  expect((await axe()).violations).toEqual([]);
});

async function openEditor(page: Page): Promise<LabPage> {
  const lab = await openLab(page, '/flows/2.1/');
  await edit(lab, 'F3');
  return lab;
}

/** What screen readers are told from now on: the editor takes it away again soon. */
function announcements(lab: LabPage) {
  return lab.root.locator('.cm-announced').evaluateHandle((place) => {
    const texts: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.textContent?.trim()) texts.push(node.textContent);
      }
    }).observe(place, { childList: true });
    return texts;
  });
}

/** Puts the cursor at the end of the line that begins so. */
async function endOf(page: Page, lab: LabPage, start: string): Promise<void> {
  await lab.editor.locator('.cm-line', { hasText: start }).click();
  // The first End goes to the end of the row that was hit, the second to that of the line, should it be wrapped.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
}
