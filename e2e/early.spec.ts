import type { Page } from '@playwright/test';
import { expect, test } from './patient';

/** Opens a page whose scripts come when the returned function is called, as on a slow network. */
async function openSlowly(page: Page, address: string): Promise<() => void> {
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  // It listens as soon as it is there, and is asked for with the page.
  await page.waitForFunction(() => window.early !== undefined);
  return come;
}

test('what is written in the playground before its script is there stays, and is judged', async ({
  page,
}) => {
  const come = await openSlowly(page, '/playground/');
  const field = page.getByRole('textbox').first();
  await field.click();
  await page.keyboard.insertText('REGISTER sip:biloxi.example.com SIP/2.0\nCSeq: one REGISTER\n\n');
  come();
  await expect(page.getByRole('textbox').first()).toContainText('CSeq: one REGISTER');
  await expect(page.getByRole('list', { name: 'Broken rules' }).getByRole('listitem').first()).toBeVisible();
});

test('a transport that is chosen early is that of the run', async ({ page }) => {
  const come = await openSlowly(page, '/flows/2.1/');
  const transport = page.getByRole('combobox', { name: 'Transport' });
  await transport.selectOption('UDP');
  come();
  await expect(page.getByRole('region', { name: /^Message F/ }).first()).toContainText('SIP/2.0/UDP');
  await expect(transport).toHaveValue('udp');
});

test('a flow that is chosen early is the one that is passed on', async ({ page }) => {
  const come = await openSlowly(page, '/teach/');
  await page
    .getByRole('combobox', { name: 'Flow' })
    .selectOption({ label: '2.3 Request for Current Contact List' });
  come();
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/\/flows\/2\.3\//);
});

test('what is looked for early in a list is found', async ({ page }) => {
  const come = await openSlowly(page, '/rules/');
  await page.getByRole('main').getByRole('searchbox').fill('magic cookie');
  come();
  await expect(page.getByText(/^\d+ of 215 rules$/)).toBeVisible();
});

test('a question that is asked early is answered', async ({ page }) => {
  const come = await openSlowly(page, '/search/');
  await page.getByRole('searchbox').fill('423');
  come();
  await expect(page.getByRole('main').getByRole('link', { name: '423', exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('colours that are chosen early are those of the page', async ({ page }) => {
  const come = await openSlowly(page, '/');
  await page.getByRole('button', { name: /^Colours: as the system/ }).click();
  come();
  await expect(page.getByRole('button', { name: /^Colours: light/ })).toBeVisible();
});

test('the search of the site needs no script of the page that it stands on', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const come = await openSlowly(page, '/learn/first-register/');
  await page.getByRole('searchbox', { name: 'Search the site' }).fill('423');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=423$/, { waitUntil: 'commit' });
  come();
  await expect(page.getByRole('main').getByRole('link', { name: '423', exact: true })).toBeVisible();
  expect(said).toEqual([]);
});
