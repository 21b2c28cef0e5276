import { openLab } from './lab';
import { expect, test } from './patient';

test('somebody calls the phone at the moment that is shown', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.button('Call the phone now').click();
  await expect(lab.arrow(/^INVITE|INVITE/)).toBeVisible();
  await expect(lab.root.getByRole('region', { name: 'Call 1 of Caller' })).toContainText('The call is over');
  await expect(lab.root.getByRole('region', { name: 'Your changes' })).toContainText('Caller calls sip');
  await page.reload();
  await expect(lab.root.getByRole('region', { name: 'Call 1 of Caller' })).toContainText('The call is over');
});

test('a worse network is an edit like others, and two runs stand side by side', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const lab = await openLab(page, '/flows/2.1/#v=1&transport=udp');
  await lab.button('Keep this run to compare with').click();
  await lab.button('Change the network …').click();
  await lab.root.getByRole('textbox', { name: /^Lost/ }).fill('100');
  await lab.root
    .getByRole('group', { name: 'Change the network' })
    .getByRole('button', { name: 'Change the network', exact: true })
    .click();
  await expect(lab.phone).toContainText('Registration failed');
  await lab.button('Side by side').click();
  await expect(lab.root.getByText(/^The runs part at/)).toBeVisible();
  await lab.button('Undo the last change').click();
  await expect(lab.phone).toContainText('Registered');
});
