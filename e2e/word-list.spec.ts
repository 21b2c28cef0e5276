import type { Page } from '@playwright/test';
import { type LabPage, openLab, openMessage } from './lab';
import { expect, test } from './patient';

test('the password of the flow is found in a list of words, by keys alone', async ({ page }) => {
  const { press, outcome } = await openWordList(page);
  await press('Put in a few weak ones');
  await press('Try them');
  await expect(outcome).toContainText('The 20th word fits: zanzibar.');
  await press('Use it as password');
  await press('Verify');
  await expect(outcome).toContainText('The 20th word fits');
});

test('a file with words is read, and put away again', async ({ page }) => {
  const { lab, press, outcome } = await openWordList(page);
  const words = lab.root.getByRole('textbox', { name: 'Words to try' });
  const buffer = Buffer.from('secret\r\nletmein\r\n');
  await lab.root
    .getByLabel('File with words')
    .setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer });
  await expect(words).toBeDisabled();
  await press('Try them');
  await expect(outcome).toContainText('None of 2 words fits.');
  await press('Take the text instead');
  await expect(words).toBeFocused();
});

test('where the search cannot be loaded the list is not to blame', async ({ page }) => {
  const { press, outcome } = await openWordList(page);
  await press('Put in a few weak ones');
  await page.route(/worker/, (route) => route.abort());
  await press('Try them');
  await expect(outcome).toContainText('not of the list');
});

interface WordList {
  readonly lab: LabPage;
  /** Presses a button by Enter; the focus may go anywhere but to the page as a whole. */
  readonly press: (button: string) => Promise<void>;
  /** What came of the search. */
  readonly outcome: ReturnType<Page['locator']>;
}

/** The list of words below the digest of F3. */
async function openWordList(page: Page): Promise<WordList> {
  const lab = await openLab(page, '/flows/2.1/');
  await openMessage(lab, 'F3');
  await lab.tab('Digest').click();
  const digest = lab.root.getByRole('tabpanel', { name: 'Digest' });
  async function press(button: string) {
    await digest.getByRole('button', { name: button }).press('Enter');
    await expect(page.locator('body')).not.toBeFocused();
  }
  await press('Try a list of words');
  return { lab, press, outcome: digest.getByRole('status').last() };
}
