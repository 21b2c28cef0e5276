import {
  breakResponse,
  edit,
  expectRefused,
  expectRegistered,
  type LabPage,
  openLab,
  openMessage,
  RESPONSE,
  writeMessage,
} from './lab';
import { expect, test } from './patient';

test('a response that is wrong by one digit is named, and refused by the registrar', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expect(lab.root.locator('.cm-lintRange-error')).toHaveText(broken);
  await expect(lab.problems).toHaveCount(1);
  await expect(lab.problems).toContainText(RESPONSE);
  await expectBroken(lab);
  await expect(lab.root.locator('svg').getByText('differs from here')).toBeVisible();
  await expect(page).toHaveURL(/#v=1&edits=/);

  await page.reload();
  await expect(lab.root).toHaveAttribute('aria-busy', 'false');
  await expectBroken(lab);
  await openMessage(lab, 'F3');
  await expect(lab.message('F3').getByRole('figure').first()).toContainText(`response="${broken}"`);
  await edit(lab, 'F3');
  await expect(lab.editor).toContainText(`response="${broken}"`);
});

test('undo brings the 200 and the binding back, for good; redo the refusal', async ({ page }) => {
  await page.clock.install();
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expectBroken(lab);
  await lab.button('Undo the last change').click();
  await expectWhole(lab);
  await expect(lab.editor).toContainText(`response="${RESPONSE}"`);
  await expect(lab.problems).toHaveCount(0);
  await expect(page).not.toHaveURL(/edits=/);
  // Longer than the pause after which the run follows the editor: nothing may come back by itself.
  await page.clock.runFor(2000);
  await expectWhole(lab);

  await lab.button('Redo').click();
  await expectBroken(lab);
  await expect(lab.editor).toContainText(`response="${broken}"`);
});

test('the fix that the problem offers repairs the message', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expectBroken(lab);
  await lab.problems.getByRole('button', { name: 'Write the right response' }).click();
  await expectWhole(lab);
  await expect(lab.editor).toContainText(`response="${RESPONSE}"`);
});

test('the fix in the margin of the editor repairs it too', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expectBroken(lab);
  await lab.root.locator('.cm-lintRange-error').hover();
  await lab.root.locator('.cm-tooltip').getByRole('button', { name: 'Write the right response' }).click();
  await expect(lab.editor).toContainText(`response="${RESPONSE}"`);
  await expectWhole(lab);
});

test('verifying tells that the response is wrong, recomputing makes it right', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expectBroken(lab);
  await lab.tab('Digest').click();
  const answer = lab.root.getByRole('tabpanel').getByRole('status');
  await lab.button('Verify').click();
  await expect(answer).toContainText(
    `Wrong: this password gives ${RESPONSE}, and the message says ${broken}.`,
  );
  await expectBroken(lab);
  await lab.button('Recompute').click();
  await expect(answer).toContainText('The message now carries the response that this password gives.');
  await expectWhole(lab);
  await lab.button('Verify').click();
  await expect(answer).toContainText('Right');
});

test('reset takes back every change at once, and can itself be undone', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expectBroken(lab);
  await lab.button('Lose it').click();
  const changes = lab.root.getByRole('region', { name: 'Your changes' });
  await expect(changes.getByRole('listitem')).toHaveText(['F3 says something else', 'F3 is lost']);
  await lab.button('Reset the flow').click();
  await expectWhole(lab);
  await expect(changes.getByRole('listitem')).toHaveCount(0);
  await lab.button('Undo the last change').click();
  await expect(changes.getByRole('listitem')).toHaveCount(2);
});

const JUNK: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['markup', '<script>alert(1)</script><img src=x onerror="alert(2)">'],
  ['16 KB of commas', ','.repeat(16 * 1024)],
  ['5000 lines of no known form', 'a\n'.repeat(5000)],
  ['endless folding', `REGISTER sip:a SIP/2.0\nVia: ${'\n '.repeat(2000)}`],
  ['letters of all scripts', 'REGISTER sip:böb@例え.テスト SIP/2.0\nTo: \u202Eedisrever\u202C 😀\u0000\n\n'],
];

for (const [what, text] of JUNK) {
  // The paste is an event that only Chromium takes for one.
  test(`a message may consist of ${what}`, { tag: '@chromium' }, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`a dialog says ${dialog.message()}`);
      void dialog.dismiss();
    });
    const lab = await openLab(page, '/flows/2.1/');
    await edit(lab, 'F3');
    await writeMessage(page, lab, text);
    // On a slow machine the run may first follow the emptied editor, and only then what is pasted into it.
    await expect.poll(() => linesOnLadder(lab, 'F3')).toEqual(lines(text));
    await expect(lab.arrow(/ F3 .*Its text was changed on the way/)).toBeVisible();
    await expectRefused(lab);
    await lab.tab('Read').click();
    await expect(lab.message('F3').getByRole('figure').first()).toBeVisible();
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    await page.reload();
    await expect(lab.arrow(/ F3 .*Its text was changed on the way/)).toBeVisible();
    expect(await linesOnLadder(lab, 'F3')).toEqual(lines(text));
    await lab.button('Reset the flow').click();
    await expectWhole(lab);
    expect(faults).toEqual([]);
  });
}

/** The changed F3 is refused: a second 401, no binding, and behind it the ladder as it was. */
async function expectBroken(lab: LabPage): Promise<void> {
  await expect(lab.root.getByRole('toolbar').getByRole('button', { name: /401 Unauthorized/ })).toHaveCount(
    2,
  );
  await expect(lab.root.getByRole('toolbar').getByRole('button', { name: /200 OK/ })).toHaveCount(0);
  await expectRefused(lab);
  await expect(lab.root.locator('svg [class*="ghost"] polyline').first()).toBeVisible();
}

/** Four messages, the last of them a 200, a binding, and no ghost. */
async function expectWhole(lab: LabPage): Promise<void> {
  await expect(lab.arrow(/200 OK F4/)).toBeVisible();
  await expect(lab.arrows).toHaveCount(4);
  await expectRegistered(lab);
  await expect(lab.root.locator('svg [class*="ghost"]')).toHaveCount(0);
}

/** The lines of a message as it stands in the list below the ladder. */
async function linesOnLadder({ root }: LabPage, name: string): Promise<readonly string[]> {
  const items = root.getByRole('region', { name: 'The run in words' }).getByRole('listitem');
  const text = items.filter({ hasText: new RegExp(` ${name} to `) }).locator('pre');
  return lines((await text.textContent()) ?? '');
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
