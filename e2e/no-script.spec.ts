import type { Locator } from '@playwright/test';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { expect, test } from './patient';

test.use({ javaScriptEnabled: false });

const MESSAGES = Object.entries(undisturbedTexts(successfulNewRegistration));

for (const address of ['/', '/flows/2.1/']) {
  test(`${address} shows the ladder and every message`, async ({ page }) => {
    await page.goto(address);
    const lab = page.getByRole('region', { name: 'Flow 2.1: Successful New Registration' });
    await expectLadder(lab);
    const items = lab.getByRole('region', { name: 'The run in words' }).getByRole('listitem');
    for (const [name, text] of MESSAGES) {
      const item = items.filter({ hasText: new RegExp(` ${name} to `) });
      const message = item.locator('pre');
      await item.getByText(/^F\d as text$/).click();
      await expect(message).toBeVisible();
      expect(lines(await message.textContent())).toEqual(lines(text));
    }
    await expect(
      lab.getByRole('region', { name: 'Location table of the registrar' }).locator('tbody tr'),
    ).toHaveCount(1);
    // What cannot work is not offered.
    await expect(lab.getByRole('button', { name: /^Play/ })).toBeHidden();
    await expect(lab.getByRole('button', { name: 'Share or save' })).toBeHidden();
  });
}

test('the explanation of a field is one click away', async ({ page }) => {
  await page.goto('/flows/2.1/');
  const message = page.getByRole('region', { name: 'Message F4' }).getByRole('figure').first();
  await message.getByRole('link', { name: 'Status code: 200' }).click();
  await expect(message.locator(':target')).toBeVisible();
  await expect(message.locator(':target')).toContainText('200');
});

async function expectLadder(lab: Locator): Promise<void> {
  for (const label of ['REGISTER', '401 Unauthorized', '200 OK']) {
    await expect(lab.locator('svg text').filter({ hasText: label }).first()).toBeVisible();
  }
  await expect(lab.getByRole('img', { name: 'Bob, SIP Server' })).toBeVisible();
}

function lines(text: string | null): readonly string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line !== '');
}
