import type { Page } from '@playwright/test';
import { expect, test } from './patient';

/** An error that breaks the missing comma between two parameters of credentials. */
const RULE = '/rules/auth-comma-list/';

test.describe('the catalogue', () => {
  test('is searched at once, by words of the rules and by sections', async ({ page }) => {
    await openCatalogue(page);
    const all = await rulesIn(page).count();
    expect(all).toBeGreaterThan(50);
    await page.getByRole('main').getByRole('searchbox', { name: 'Search' }).fill('comma');
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ of ${all} rules$`));
    await expect(rulesIn(page).filter({ hasText: 'auth-comma-list' })).toHaveCount(1);
    expect(await rulesIn(page).count()).toBeLessThan(all);
    await page.getByRole('main').getByRole('searchbox', { name: 'Search' }).fill('rfc3581§3');
    await expect(rulesIn(page).filter({ hasText: 'via-rport-empty' })).toHaveCount(1);
  });

  test('keeps the search in the address, for a link and for going back', async ({ page }) => {
    await openCatalogue(page, '?q=rport&severity=error');
    await expect(page.getByRole('main').getByRole('searchbox', { name: 'Search' })).toHaveValue('rport');
    await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('error');
    await expect(page.locator('[data-severity="warning"]')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Looks at' }).selectOption('message');
    await expect(page).toHaveURL(/\/rules\/\?q=rport&severity=error&scope=message$/);
    await page.getByRole('link', { name: 'A client sends rport without a value' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A client sends rport without a value');
    await page.goBack();
    await expect(page.getByRole('main').getByRole('searchbox', { name: 'Search' })).toHaveValue('rport');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByRole('main').getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  });

  test('says so when nothing is found, and shows all again', async ({ page }) => {
    await openCatalogue(page);
    const all = await rulesIn(page).count();
    await page.getByRole('main').getByRole('searchbox', { name: 'Search' }).fill('<script>alert(1)</script>');
    await expect(page.getByRole('status')).toHaveText(`None of ${all} rules`);
    await page.getByRole('button', { name: 'Show all rules' }).click();
    await expect(rulesIn(page)).toHaveCount(all);
  });
});

test.describe('the page of a rule', () => {
  test('has its fault in the example, underlined and in words', async ({ page }) => {
    await page.goto(RULE);
    const message = page.getByRole('region', { name: 'An example that breaks it' }).getByRole('figure');
    await expect(message).toContainText('(Error 1)');
    const found = page.getByRole('list', { name: 'What the rule finds' }).first().getByRole('listitem');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText(/Expected a comma/);
    await expect(page.getByRole('link', { name: 'RFC 3261 §25.1' })).toHaveAttribute(
      'href',
      'https://www.rfc-editor.org/rfc/rfc3261#section-25.1',
    );
  });

  test('lets the example be mended by its repair, broken by hand, and begun again', async ({ page }) => {
    const { editor, state, found } = await openMending(page);
    await expect(state).toHaveText('The rule finds one fault.');
    await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
    await found.getByRole('button').first().click();
    await expect(state).toHaveText('The rule is content.');

    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(state).toHaveText('There is no message here.');
    await page.keyboard.type('REGISTER sip:a SIP/2.0');
    await expect(state).toHaveText('The rule is content.');
    const others = page.getByRole('region', { name: 'What other rules say of it' });
    await expect(others.getByRole('link', { name: /has all header fields/ }).first()).toHaveAttribute(
      'href',
      '/rules/mandatory-headers/',
    );
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(state).toHaveText('The rule finds one fault.');
    await page.getByRole('button', { name: 'Show a good one' }).click();
    await expect(state).toHaveText('The rule is content.');
    await page.getByRole('button', { name: 'Back to the bad example' }).click();
    await expect(state).toHaveText('The rule finds one fault.');
  });

  test('takes the example to the playground', async ({ page }) => {
    await openMending(page);
    await page.getByRole('button', { name: 'Open it in the playground' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Playground');
    await expect(page.locator('.cm-content')).toContainText('REGISTER sips:ss2.biloxi.example.com SIP/2.0');
  });

  test('keeps what was mended over a reload, each example with a history of its own', async ({ page }) => {
    const { editor, state, found, button } = await openMending(page);
    await found.getByRole('button').first().click();
    await expect(state).toHaveText('The rule is content.');
    await page.reload();
    await expect(state).toHaveText('The rule is content.');
    await button('Show a good one').click();
    await expect(editor).toBeVisible();
    const good = await editor.innerText();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await editor.innerText()).toBe(good);
    await button('Back to the bad example').click();
    await expect(state).toHaveText('The rule finds one fault.');
    await page.reload();
    await expect(button('Mend it yourself')).toBeVisible();
  });

  test('leads to its neighbours, each with an example of its own', async ({ page }) => {
    await openMending(page);
    const next = page.getByRole('navigation', { name: 'Rules' }).locator('[rel=next]');
    const title = await next.innerText();
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/separated by commas/);
    expect(title).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    await expect(page.getByRole('button', { name: 'Mend it yourself' })).toBeVisible();
  });

  test('is whole without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/rules/');
    await rulesIn(page).filter({ hasText: 'auth-comma-list' }).getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Why it matters' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What the rule finds' }).first()).toContainText('comma');
    await expect(page.getByRole('heading', { name: 'An example that keeps it' })).toBeVisible();
    // What cannot work is not offered.
    await expect(page.getByRole('button', { name: 'Mend it yourself' })).toBeHidden();
    await context.close();
  });

  test('shows bytes that are no text as something to be seen', async ({ page }) => {
    await page.goto('/rules/no-nul/');
    const message = page.getByRole('region', { name: 'An example that breaks it' }).getByRole('figure');
    await expect(message).toContainText('\u2400');
    await page.goto('/rules/utf-8/');
    await expect(message).toContainText('\ufffd');
  });
});

async function openCatalogue(page: Page, search = ''): Promise<void> {
  await page.goto(`/rules/${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  await expect(page.getByRole('main').getByRole('searchbox', { name: 'Search' })).toBeVisible();
}

function rulesIn(page: Page) {
  return page.locator('main li[data-severity]');
}

/** The first bad example of the rule in the full editor. */
async function openMending(page: Page) {
  await page.goto(RULE);
  await page.getByRole('button', { name: 'Mend it yourself' }).click();
  const editor = page.locator('.cm-content');
  await expect(editor).toBeVisible();
  const bench = page.getByRole('region', { name: 'An example that breaks it' });
  return {
    editor,
    state: bench.getByRole('status').first(),
    found: bench.getByRole('list', { name: 'What the rule finds' }),
    button: (name: string) => bench.getByRole('button', { name }),
  };
}
