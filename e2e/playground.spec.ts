import type { Page } from '@playwright/test';
import { paste } from './paste';
import { expect, makePatient, test } from './patient';

const REGISTER = 'REGISTER sip:biloxi.example.com SIP/2.0\r\nCSeq: one REGISTER\r\n\r\n';

test('messages of an RFC as printed are judged, explained and computed', async ({ page }) => {
  const { editor, summary, messages, tab } = await openPlayground(page);
  await page.getByRole('button', { name: /^Successful New Registration/ }).click();
  await expect(editor).toContainText('REGISTER sips:ss2.biloxi.example.com SIP/2.0');
  await expect(summary).toHaveText(/^4 messages: .* in F3/);
  await expect(messages).toHaveCount(4);
  // The first message with an error is open.
  await expect(messages.nth(2)).toHaveAttribute('aria-selected', 'true');
  const problems = page.getByRole('list', { name: 'Broken rules' }).getByRole('listitem');
  await expect(problems.filter({ hasText: 'comma' })).toHaveCount(1);

  await tab('Explained').click();
  const message = page.getByRole('figure', { name: 'Message F3' });
  await message.getByRole('link', { name: /^Number in CSeq/ }).click();
  await expect(page.getByRole('region', { name: 'The chosen field' })).toContainText('F4');

  await tab('Digest').click();
  await expect(page.getByRole('list', { name: 'Computation of the response' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Password of bob in/ })).toHaveValue('');
});

test('a repair changes the text, undo takes it back', async ({ page }) => {
  const { editor, summary } = await openPlayground(page);
  await page.getByRole('button', { name: /^Successful New Registration/ }).click();
  await expect(summary).toHaveText(/^4 messages/);
  const before = await summary.innerText();
  const comma = page
    .getByRole('list', { name: 'Broken rules' })
    .getByRole('listitem')
    .filter({ hasText: 'comma' });
  await comma.getByRole('button').first().click();
  await expect(editor).toContainText('realm="atlanta.example.com",');
  await expect(summary).not.toHaveText(before);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(summary).toHaveText(before);
});

test('the cursor opens the message that it is in, the arrow keys the next one', async ({ page }) => {
  const { editor, messages } = await openPlayground(page);
  await page.getByRole('button', { name: /^Successful New Registration/ }).click();
  await expect(messages).toHaveCount(4);
  await editor.getByText('SIP/2.0 401 Unauthorized').click();
  await expect(messages.nth(1)).toHaveAttribute('aria-selected', 'true');
  await messages.nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(messages.nth(2)).toBeFocused();
  await expect(messages.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(messages.nth(0)).toBeFocused();
});

test('what was written survives an example and a reload', async ({ page }) => {
  const { editor, summary } = await openPlayground(page);
  await paste(page, editor, REGISTER);
  await expect(summary).toHaveText(/^One message: \d+ errors/);
  await page.getByRole('button', { name: 'Open an example' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Successful New Registration/ })
    .click();
  await expect(summary).toHaveText(/^4 messages/);
  // As long as it takes to keep it.
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('playground') ?? '')).toContain('401');
  await page.reload();
  await expect(summary).toHaveText(/^4 messages/);
  await page.getByRole('button', { name: 'Bring back what you had' }).click();
  await expect(editor).toContainText('CSeq: one REGISTER');
  await expect(summary).toHaveText(/^One message/);
});

test('every text of the reader comes back, one after the other', async ({ page }) => {
  const { editor, summary, openExample, bringBack } = await openPlayground(page);
  await paste(page, editor, REGISTER);
  await openExample('Successful New Registration');
  await expect(summary).toHaveText(/^4 messages/);
  await editor.getByText('SIP/2.0 401 Unauthorized').click();
  await page.keyboard.type('mine');
  await openExample('Cancellation of Registration');
  await expect(editor).not.toContainText('mine');
  await bringBack.click();
  await expect(editor).toContainText('mine');
  await bringBack.click();
  await expect(editor).toContainText('CSeq: one REGISTER');
  await bringBack.click();
  await expect(editor).toContainText('mine');
});

test('a password belongs to the text that it was given for', async ({ page }) => {
  const { editor, root, summary, openExample, bringBack } = await openPlayground(page);
  await openExample('Successful New Registration');
  await editor.getByText('SIP/2.0 401 Unauthorized').click();
  await page.keyboard.type('mine');
  const password = root.getByRole('textbox', { name: /^Password of bob in/ }).first();
  await password.fill('secret');
  await openExample('Cancellation of Registration');
  await expect(summary).toHaveText(/^2 messages/);
  await expect(password).toHaveValue('');
  await password.fill('another');
  await bringBack.click();
  await expect(password).toHaveValue('');
});

test('who leaves at once and comes back finds what was written, not the link', async ({ page }) => {
  const { editor, summary } = await openPlayground(page);
  await paste(page, editor, REGISTER);
  await expect(summary).toHaveText(/^One message/);
  const link = await copiedLink(page);
  await page.goto('/');
  await page.goto(link);
  await expect(editor).toContainText('CSeq: one REGISTER');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('mine');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  await page.goBack();
  await expect(editor).toContainText('mine');
  await expect(page).not.toHaveURL(/#/);
});

test('a link opens the same text for somebody else, and does not overwrite what is written after it', async ({
  page,
  browser,
}) => {
  const { editor, summary } = await openPlayground(page);
  await paste(page, editor, REGISTER);
  await expect(summary).toHaveText(/^One message/);
  const link = await copiedLink(page);
  expect(link).toContain('/playground/#v=1&packed=');

  const context = await browser.newContext();
  context.on('page', makePatient);
  const other = await context.newPage();
  await other.goto(link);
  const theirs = playgroundOn(other);
  await expect(theirs.editor).toContainText('CSeq: one REGISTER');
  await theirs.editor.click();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type('mine');
  await expect(other).not.toHaveURL(/#/);
  await other.reload();
  await expect(theirs.editor).toContainText('mine');
  await context.close();
});

test('a damaged link says so and leaves the text alone', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto('/playground/#v=1&packed=eJzLSM3J');
  await expect(page.getByRole('note')).toContainText('This link is damaged');
  await expect(page.getByRole('heading', { name: /^Nothing at hand/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a file is opened and saved byte for byte', async ({ page }) => {
  const bytes = Buffer.concat([
    Buffer.from('MESSAGE sip:bob@biloxi.example.com SIP/2.0\r\nSubject: caf'),
    Buffer.from([0xe9, 0x00, 0xff]),
    Buffer.from('\nCSeq: 1 MESSAGE\r\n\r\n'),
  ]);
  const { summary } = await openPlayground(page);
  await page
    .getByLabel('File with messages')
    .setInputFiles({ name: 'a.sip', mimeType: 'text/plain', buffer: bytes });
  await expect(summary).toHaveText(/^One message/);
  await page.getByRole('button', { name: 'Share or save' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save .sip' }).click();
  const saved: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) saved.push(Buffer.from(chunk));
  expect(Buffer.concat(saved).equals(bytes)).toBe(true);
});

test('a file that is dropped takes the place of the text, which is kept', async ({ page }) => {
  const { editor, summary } = await openPlayground(page);
  await paste(page, editor, REGISTER);
  await expect(summary).toHaveText(/^One message/);
  await editor.evaluate((target) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['OPTIONS sip:a SIP/2.0\r\n\r\n'], 'b.txt'));
    target.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
    );
  });
  await expect(editor).toContainText('OPTIONS sip:a SIP/2.0');
  await expect(editor).not.toContainText('REGISTER');
  await expect(page.getByRole('button', { name: 'Bring back what you had' })).toBeVisible();
});

const JUNK: readonly (readonly [string, string])[] = [
  ['markup', '<script>alert(1)</script><img src=x onerror="alert(2)">'],
  ['200 KB of commas', ','.repeat(200 * 1024)],
  ['a megabyte of messages', `${REGISTER}--\r\n`.repeat(14_000)],
  ['letters of all scripts', 'REGISTER sip:böb@例え.テスト SIP/2.0\nTo: \u202Eedisrever\u202C 😀\u0000\n\n'],
];

for (const [what, text] of JUNK) {
  test(`a text may consist of ${what}`, async ({ page }) => {
    test.slow();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`a dialog says ${dialog.message()}`);
      void dialog.dismiss();
    });
    const { editor, summary, tab } = await openPlayground(page);
    await paste(page, editor, text);
    await expect(summary).toHaveText(/^(One|[\d,]+) messages?[:.] |^There is no message here/);
    await tab('Explained').click();
    await expect(page.getByRole('figure').first()).toBeVisible();
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    // The page still answers.
    await page.getByRole('button', { name: 'Open an example' }).click({ timeout: 5000 });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('without JavaScript the page says what it needs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/playground/');
  await expect(page.getByRole('main')).toContainText('needs JavaScript');
  await expect(page.getByRole('textbox')).toBeHidden();
  await context.close();
});

async function openPlayground(page: Page) {
  await page.goto('/playground/');
  const parts = playgroundOn(page);
  await expect(parts.root).toHaveAttribute('aria-busy', 'false');
  await expect(parts.editor).toBeVisible();
  return parts;
}

function playgroundOn(page: Page) {
  const root = page.getByRole('region', { name: 'Playground' });
  return {
    root,
    editor: root.locator('.cm-content'),
    summary: root.getByRole('region', { name: 'What was found' }).locator('p').first(),
    messages: root.getByRole('tablist', { name: 'Messages' }).getByRole('tab'),
    tab: (name: string) => root.getByRole('tab', { name, exact: true }),
    bringBack: root.getByRole('button', { name: 'Bring back what you had' }),
    openExample: async (title: string) => {
      await root.getByRole('button', { name: 'Open an example' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .click();
    },
  };
}

/** The link that the page puts on the clipboard. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share or save' }).click();
  await page.getByRole('button', { name: 'Copy a link to these messages' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}
