import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { labIn, openLab, openMessage } from './lab';
import { expect, test } from './patient';

test.describe('the catalogue of header fields', () => {
  test('is searched at once, by names, parameters and sections', async ({ page }) => {
    await page.goto('/headers/');
    const entry = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
    await expect(entry('CSeq')).toBeVisible();
    for (const words of ['rport', 'RFC 3581', 'branch §20.42']) {
      await page.getByRole('main').getByRole('searchbox').fill(words);
      await expect(entry('CSeq')).toBeHidden();
      await expect(entry('Via')).toBeVisible();
    }
    await page.getByRole('main').getByRole('searchbox').fill('xyzzy');
    await page.getByRole('button', { name: 'Show all entries' }).click();
    await expect(entry('CSeq')).toBeVisible();
  });

  test('is reached from the navigation, and leads to a page for each', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Headers' }).click();
    await page.getByRole('link', { name: 'WWW-Authenticate', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('WWW-Authenticate');
    await expect(page.getByRole('heading', { level: 3, name: /^nonce/ })).toBeVisible();
  });
});

test.describe('the page of a header field', () => {
  test('leads from a part in the message to what is said of it', async ({ page }) => {
    await page.goto('/headers/via/');
    const message = page.getByRole('figure', { name: 'Via in a message' });
    await message.getByRole('link', { name: /^branch parameter of Via/ }).click();
    await expect(page).toHaveURL(/\/headers\/via\/#branch$/);
    await expect(page.locator('#branch')).toBeInViewport();
  });

  test('opens a flow at a message that carries it', async ({ page }) => {
    await page.goto('/headers/www-authenticate/');
    const places = page.getByRole('region', { name: 'In the flows of RFC 3665' });
    await places.getByRole('link', { name: 'F2 401 Unauthorized' }).first().click();
    await expect(page).toHaveURL(/\/flows\/2\.1\/#v=1&at=\d+$/);
    const lab = await labIn(page);
    await expect(lab.message('F2')).toBeVisible();
    await expect(lab.bindings).toHaveCount(0);
  });

  test('is reached from the explanation of a field, at its part', async ({ page }) => {
    const lab = await openLab(page, '/flows/2.1/');
    await openMessage(lab, 'F2');
    await lab
      .message('F2')
      .getByRole('link', { name: /^nonce of the challenge/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'More about WWW-Authenticate' }).click();
    await expect(page).toHaveURL(/\/headers\/www-authenticate\/#nonce$/);
    await expect(page.locator('#nonce')).toBeInViewport();
  });

  test('is reached from the glossary, and leads back there', async ({ page }) => {
    await page.goto('/glossary/#rport');
    const term = page.locator('dl > div').filter({ has: page.locator('#rport') });
    await term.getByRole('link', { name: 'Via', exact: true }).last().click();
    await expect(page).toHaveURL(/\/headers\/via\/#rport$/);
    await page
      .getByRole('region', { name: 'rport' })
      .getByRole('link', { name: 'rport', exact: true })
      .last()
      .click();
    await expect(page).toHaveURL(/\/glossary\/#rport$/);
  });

  test('is whole without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/headers/contact/');
    for (const name of ['In a message', 'Its parts', 'How it is written', 'The rules about it']) {
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    }
    await expect(page.getByRole('figure', { name: 'Contact in a message' })).toContainText('expires=3600');
    await context.close();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of ['/headers/', '/headers/via/', '/headers/authorization/', '/headers/alert-info/']) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test(`${address} is accessible, on a narrow window too`, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
        await page.setViewportSize({ width: 360, height: 740 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    });
  }
}

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
