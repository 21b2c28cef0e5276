import type { Page } from '@playwright/test';
import { breakResponse, openLab, openMessage } from './lab';
import { expect, test } from './patient';

const PAGES = ['/', '/flows/', '/flows/2.1/', '/learn/', '/learn/first-register/'];

for (const address of PAGES) {
  test(`${address} speaks to its own host alone, and without a complaint`, async ({ page }) => {
    const faults = await listen(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(faults()).toEqual([]);
  });
}

test('so does the page for an unknown address', async ({ page }) => {
  const faults = await listen(page);
  await page.goto('/nowhere/', { waitUntil: 'networkidle' });
  // The browser itself notes the 404 that this page is.
  expect(faults().filter((fault) => !/the server responded with a status of 404/.test(fault))).toEqual([]);
});

test('so does everything that can be done to a flow', async ({ page }) => {
  const faults = await listen(page);
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expect(lab.problems).toHaveCount(1);
  await expect(lab.arrow(/ F3 .*changed on the way/)).toBeVisible();
  await page.keyboard.type('<img src="https://example.com/x.png"><a href="https://example.com/" ping>');
  await expect(page).toHaveURL(/edits=/);
  for (const view of ['Read', /^Compare/, 'Digest', 'As printed', 'Edit']) {
    await lab.tab(view).click();
  }
  await lab.button('Undo the last change').click();
  await expect(lab.arrow(/200 OK/)).toBeVisible();
  await lab.transport.selectOption('udp');
  await openMessage(lab, 'F2');
  await lab.button('Lose it').click();
  await expect(lab.arrows).toHaveCount(6);
  await lab.button('Keys').click();
  await page.keyboard.press('Escape');
  await lab.button('Share or save').click();
  await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Save .*SVG/ })
      .click(),
  ]);
  await page.keyboard.press('Escape');
  await lab.speed.selectOption('32');
  await lab.button(/^Play/).click();
  await expect(lab.button('Play again')).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  expect(faults()).toEqual([]);
});

test('the policy of the page forbids anything else', async ({ page, request }) => {
  const faults = await listen(page);
  const policy = (await request.get('/')).headers()['content-security-policy'];
  expect(policy).toContain("default-src 'self'");
  for (const unused of ['frame', 'media', 'object']) expect(policy).toContain(`${unused}-src 'none'`);
  expect(policy).not.toContain('unsafe');
  await page.goto('/');
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
  // The listener of these tests does notice what it is there to notice.
  expect(faults().join('\n')).toMatch(/connect-src/);
});

/** Collects requests to others, violations of the policy, and whatever stands in the console in red or yellow. */
async function listen(page: Page): Promise<() => readonly string[]> {
  const faults: string[] = [];
  const own = new URL(test.info().project.use.baseURL ?? '').host;
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== own) faults.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`policy: ${effectiveDirective} forbids ${blockedURI}`),
    ),
  );
  return () => faults;
}
