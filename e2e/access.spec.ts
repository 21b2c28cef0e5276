import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { breakResponse, openLab } from './lab';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const address of [
      '/',
      '/flows/',
      '/flows/2.1/',
      '/learn/',
      '/learn/first-registration/',
      '/rules/',
      '/rules/resp-via-copy/',
      '/playground/',
      '/nowhere/',
    ]) {
      test(address, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
      });
    }

    test('every view of a message, and a problem', async ({ page }) => {
      test.slow();
      const lab = await openLab(page, '/flows/2.1/');
      await breakResponse(page, lab);
      await expect(lab.problems).toHaveCount(1);
      await expect(lab.root.locator('.cm-lintRange-error')).toBeVisible();
      await expectAccessible(page);
      for (const view of ['Read', /^Compare/, 'Digest', 'As printed']) {
        await lab.tab(view).click();
        await expect(lab.tab(view)).toHaveAttribute('aria-selected', 'true');
        await expectAccessible(page);
      }
    });

    test('the dialogs', async ({ page }) => {
      const lab = await openLab(page, '/flows/2.1/');
      for (const [button, title] of [
        ['Keys', 'Keys'],
        ['Take it with you', 'Take this run with you'],
      ] as const) {
        await lab.button(button).click();
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
      }
    });

    test('a rule whose example is mended', async ({ page }) => {
      await page.goto('/rules/resp-via-copy/');
      await page.getByRole('button', { name: 'Mend it yourself' }).click();
      await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
      await expectAccessible(page);
    });

    test('every view of the playground', async ({ page }) => {
      test.slow();
      await page.goto('/playground/');
      await page.getByRole('button', { name: /^Successful New Registration/ }).click();
      await expect(page.locator('.cm-lint-marker-error').first()).toBeVisible();
      for (const view of ['Problems', 'Explained', 'Digest']) {
        await page.getByRole('tab', { name: view }).click();
        await expectAccessible(page);
      }
      for (const button of ['Open an example', 'Take it with you']) {
        await page.getByRole('button', { name: button }).click();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
      }
    });

    test('lost packets and retransmissions', async ({ page }) => {
      const lab = await openLab(page, '/flows/2.1/');
      await lab.transport.selectOption('udp');
      await lab.arrow(/ F2 /).click();
      await lab.button('Lose it').click();
      await expect(lab.arrows).toHaveCount(6);
      await expectAccessible(page);
    });
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
  expect(found).toEqual([]);
}
