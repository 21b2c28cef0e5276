import type { Locator, Page } from '@playwright/test';
import { expectNoMarkup, LIMIT } from './hostile-page';
import { BOMBS, MARKUP, messageWith } from './hostile-texts';
import { edit, openLab } from './lab';
import { longestTask, slowness } from './main-thread';
import { expect, test } from './watched';

// A trace of its own would look at the whole page at every step.
test.use({ trace: 'off' });

/** Each opens an editor that takes any text. */
const EDITORS = {
  playground: async (page: Page) => {
    await page.goto('/playground/');
    return editorIn(page.getByRole('region', { name: 'Playground' }));
  },
  lab: async (page: Page) => {
    const lab = await openLab(page, '/flows/2.1/');
    await edit(lab, 'F3');
    return lab.editor;
  },
  rule: async (page: Page) => {
    await page.goto('/rules/max-forwards-range/');
    await page.getByRole('button', { name: 'Mend it yourself' }).first().click();
    return editorIn(page.getByRole('main'));
  },
} as const;

async function editorIn(part: Locator): Promise<Locator> {
  const editor = part.locator('.cm-content');
  await expect(editor).toBeVisible();
  return editor;
}

for (const [where, open] of Object.entries(EDITORS)) {
  test(`${where}: a message with any text in its fields is shown as text`, async ({ page }) => {
    test.slow();
    const editor = await open(page);
    for (const [what, text] of MARKUP) {
      await test.step(what, async () => {
        await prepare(page, editor, messageWith(text));
        await pasteIt(page);
        await expect(editor).toContainText('REGISTER sip:biloxi.example.com');
        for (const name of ['Explained', 'Read', 'Digest', 'Edit', 'Problems']) {
          const tab = page.getByRole('tab', { name, exact: true }).first();
          if (await tab.isVisible()) await tab.click();
        }
        await expectNoMarkup(page);
      });
    }
  });

  // The editor of a rule takes no more than that of a lab.
  if (where === 'rule') continue;
  test(`${where}: nothing that is pasted stops the page`, async ({ page }) => {
    test.setTimeout(600_000);
    const editor = await open(page);
    const limit = LIMIT * (await slowness(page));
    for (const [what, textOf] of BOMBS) {
      const times: number[] = [];
      // What else runs on the machine makes a task longer, never shorter.
      while (times.length < 3 && !times.some((time) => time <= limit)) {
        await prepare(page, editor, textOf());
        times.push(await longestTask(page, () => pasteAndWait(page)));
      }
      console.log(`${where}: ${what}: ${times.join(', ')} ms of ${Math.round(limit)}`);
      expect.soft(Math.min(...times), what).toBeLessThanOrEqual(limit);
    }
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  });
}

test('what is too long is cut with a sentence, and what stood there comes back', async ({ page }) => {
  const editor = await EDITORS.playground(page);
  await prepare(page, editor, 'what somebody wrote');
  await pasteIt(page);
  await prepare(page, editor, 'x'.repeat(1_000_000));
  await pasteIt(page);
  await expect(page.getByText('A text of more than 250,000 characters is not taken here')).toBeVisible();
  await expect(page.getByText('F1 is too long to be judged.').first()).toBeVisible();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).toHaveText('what somebody wrote');
});

test('characters that turn or hide others are shown, in the editor and in what is said', async ({ page }) => {
  const editor = await EDITORS.playground(page);
  await prepare(page, editor, messageWith('abc\u202Egnp.exe'));
  await pasteIt(page);
  await expect(editor.locator('.cm-specialChar').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Broken rules' })).toBeVisible();
  const said = await page.getByRole('region', { name: 'What was found' }).innerText();
  expect(said).not.toMatch(/\p{Bidi_Control}/u);
});

/** Hands a text to the page, so that what is measured later is the paste alone. */
async function prepare(page: Page, editor: Locator, text: string): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Edit', exact: true }).first();
  if (await tab.isVisible()) await tab.click();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.evaluate((target, given) => {
    Object.assign(window, { hostile: { target, text: given } });
  }, text);
}

async function pasteIt(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { hostile } = window as unknown as { hostile: { target: Element; text: string } };
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', hostile.text);
    hostile.target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
}

/** Until all of it is judged; some of that begins a moment later. */
async function pasteAndWait(page: Page): Promise<void> {
  await pasteIt(page);
  await page.waitForTimeout(500);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText('The text is being judged.')).toHaveCount(0, { timeout: 60_000 });
}
