import type { Locator, Page } from '@playwright/test';
import { expectRegistered, type LabPage, openLab } from './lab';
import { expect, test } from './patient';

/** No test here touches the mouse. */

test('past the header, and through the run by its keys', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lab.clock).toHaveText('0/5 · 0 ms');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lab.clock).toHaveText('2/5 · 50 ms');
  await page.keyboard.press('ArrowLeft');
  await expect(lab.clock).toHaveText('1/5 · 0 ms');
  await page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lab.button(/^Play/)).toBeVisible();
  await page.keyboard.press('9');
  await page.keyboard.press('.');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await expectRegistered(lab);
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
});

// Tab once round the page leads through Firefox's own buttons, and driven this way it does not give the window back to the page.
test('the list of keys opens, keeps the focus, and closes', { tag: '@chromium' }, async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('term')).not.toHaveCount(0);
  await expect(sheet.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await tabTo(page, lab.button('Keys'));
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lab.button('Keys')).toBeFocused();
});

test('up and down along the ladder, Enter opens', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await tabTo(page, lab.arrow(/200 OK F4/));
  await page.keyboard.press('ArrowUp');
  await expect(lab.arrow(/REGISTER F3/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(lab.arrow(/401 Unauthorized F2/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.message('F2')).toBeVisible();
  await expect(lab.arrow(/401 Unauthorized F2/)).toBeFocused();
  await expect(lab.arrow(/401 Unauthorized F2/)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(lab.arrow(/REGISTER F3/)).toBeFocused();
  // One stop for the Tab key: the next stop is not another arrow.
  await page.keyboard.press('Tab');
  await expect(lab.root.getByRole('toolbar', { name: 'Messages' }).locator(':focus')).toHaveCount(0);
});

test('the arrow keys move over the fields, and the explanation follows', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  const message = lab.message('F4').getByRole('figure');
  const chosen = lab.message('F4').getByRole('region', { name: 'The chosen field' });
  await tabTo(page, message.locator('a[tabindex="0"]'));
  await page.keyboard.press('Home');
  await expect(chosen.locator('code').first()).toHaveText('SIP/2.0');
  await page.keyboard.press('ArrowRight');
  await expect(message.getByRole('link', { name: 'Status code: 200' })).toBeFocused();
  await expect(chosen.locator('code').first()).toHaveText('200');
  await expect(chosen.getByRole('heading')).toHaveText(/status/i);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(chosen.locator('code').first()).toHaveText('0');
  await page.keyboard.press('Home');
  await expect(chosen.locator('code').first()).toHaveText('SIP/2.0');
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  // One stop for the Tab key.
  await page.keyboard.press('Tab');
  await expect(message.getByRole('link').and(page.locator(':focus'))).toHaveCount(0);
});

// As above.
test('the views of a message have keys of their own', { tag: '@chromium' }, async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await page.keyboard.press('e');
  await expect(lab.tab('Edit')).toHaveAttribute('aria-selected', 'true');
  // Who asks for the editor by a key writes at once; outside of it the key is one of the lab again.
  await expect(lab.editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lab.editor).not.toBeFocused();
  await page.keyboard.press('d');
  await expect(lab.tab('Compare with F2')).toHaveAttribute('aria-selected', 'true');
  await expect(lab.root.getByRole('region', { name: 'From F2 to F4' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(lab.tab('Read')).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, lab.tab('Read'));
  await page.keyboard.press('ArrowRight');
  await expect(lab.tab('Edit')).toBeFocused();
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
});

test('what is typed in the editor is text, and the editor can be left', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await reachEditor(page, lab);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('?d.m9u ');
  await expect(lab.editor).toContainText('?d.m9u SIP/2.0 200 OK');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lab.tab('Edit')).toHaveAttribute('aria-selected', 'true');
  await expect(lab.speed).toHaveValue('1');
  await expect(lab.arrow(/F4 .*Its text was changed on the way/)).toBeVisible();
  await expect(lab.arrows).toHaveCount(4);
  await expect(lab.button('Pause')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(lab.editor).not.toBeFocused();
  await expect(lab.editor).toContainText('?d.m9u SIP/2.0 200 OK');
  // Left behind, and the keys are those of the lab again.
  await page.keyboard.press('u');
  await expect(lab.editor).not.toContainText('?d.m9u');
  await expectRegistered(lab);
});

test('Tab alone leaves the editor as well', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await reachEditor(page, lab);
  const before = await lab.editor.innerText();
  await page.keyboard.press('Tab');
  await expect(lab.editor).not.toBeFocused();
  expect(await lab.editor.innerText()).toBe(before);
  await page.keyboard.press('Shift+Tab');
  await expect(lab.editor).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(lab.editor).not.toBeFocused();
});

async function reachEditor(page: Page, lab: LabPage): Promise<void> {
  await page.keyboard.press('e');
  await expect(lab.editor).toBeVisible();
  await tabTo(page, lab.editor);
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await goal.evaluate(isFocused)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal, 'within 80 stops of the Tab key').toBeFocused();
}

function isFocused(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
}
