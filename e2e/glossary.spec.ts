import { expect, test } from './patient';

test.describe('a term of a lesson', () => {
  test('is told on hover and on focus, and Escape closes it', async ({ page }) => {
    await page.goto('/learn/why-register/');
    const term = page.getByRole('button', { name: 'registrar', exact: true }).first();
    const note = page.locator('[popover]:popover-open');
    await term.hover();
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await term.focus();
    await expect(note).toContainText(/server/);
  });
});

test.describe('the glossary', () => {
  test('finds a term by other words for it, and keeps the address of each', async ({ page }) => {
    await page.goto('/glossary/#binding');
    await expect(page.locator('#binding')).toBeInViewport();
    await page.getByRole('main').getByRole('searchbox').fill('AOR');
    await expect(page.getByText('address-of-record', { exact: true }).first()).toBeVisible();
    await expect(page.locator('#hop')).toBeHidden();
  });
});
