import type { Locator, Page } from '@playwright/test';
import { readLessons } from '@/content/read-lessons';
import { expectAccessible } from './accessible';
import { breakResponse, openLab, untilAlive } from './lab';
import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './patient';

/** All lessons but the one that stands for its kind. */
const LESSONS = readLessons()
  .map(({ slug }) => `/learn/${slug}/`)
  .filter((address) => !PAGE_KINDS.includes(address));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const address of [...PAGE_KINDS, ...(colorScheme === 'light' ? LESSONS : [])]) {
      test(address, async ({ page }) => {
        // A long lesson with several stages takes a while to look through.
        test.slow();
        await page.goto(address);
        await untilAlive(page);
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
        ['Share or save', 'Share or save this run'],
      ] as const) {
        await lab.button(button).click();
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
      }
    });

    test('what can be done to a run, and all that it knows', async ({ page }) => {
      test.slow();
      const lab = await openLab(page, '/flows/2.1/');
      for (const form of [/^Change the network/, /^Break the connections/, /^Switch off/, /^Do something/]) {
        await lab.button(form).click();
        await expect(lab.button(form)).toHaveAttribute('aria-expanded', 'true');
        await expectAccessible(page);
      }
      await lab.root.locator('details:not([open]) > summary').evaluateAll((all) => {
        for (const summary of all) summary.parentElement?.toggleAttribute('open', true);
      });
      await expectAccessible(page);
    });

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 360, height: 740 } });

      test('the menu, and the meaning of a term', async ({ page }) => {
        await page.goto('/learn/first-register/');
        await untilAlive(page);
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.getByRole('link', { name: 'Glossary', exact: true })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await page.getByRole('main').locator('button[popovertarget]').first().click();
        await expect(page.getByRole('link', { name: 'In the glossary' })).toBeVisible();
        await expectAccessible(page);
      });

      test('a flow, with a message open', async ({ page }) => {
        const lab = await openLab(page, '/flows/2.1/');
        await lab.arrow(/ F2 /).click();
        await expect(lab.message('F2')).toBeVisible();
        await expectAccessible(page);
      });
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
      for (const [view, content] of [
        ['Problems', page.getByRole('list', { name: 'Broken rules' })],
        ['Explained', page.getByRole('region', { name: 'The chosen field' })],
        ['Digest', page.getByRole('list', { name: 'Computation of the response' })],
      ] as const) {
        await page.getByRole('tab', { name: view }).click();
        await expect(content).toBeVisible();
        await expectAccessible(page);
      }
      for (const [button, content] of [
        ['Open an example', page.getByRole('combobox', { name: 'A single fault' })],
        ['Share or save', page.getByRole('button', { name: 'Copy a link to these messages' })],
      ] as const) {
        await page.getByRole('button', { name: button }).click();
        await expect(content).toBeVisible();
        await expect(content).toBeEnabled();
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

/** Buttons that go away with what they do, each from a page as it was opened. */
const VANISHING: readonly (readonly [string, (page: Page) => Promise<Locator>])[] = [
  [
    'an example in the empty playground',
    async (page) => {
      await page.goto('/playground/');
      return page.getByRole('button', { name: /^Successful New Registration/ });
    },
  ],
  [
    'what brings back the text that was there',
    async (page) => {
      await page.goto('/playground/');
      await page.getByRole('button', { name: /^Successful New Registration/ }).click();
      await page.locator('.cm-content').click();
      await page.keyboard.type('mine');
      await page.getByRole('button', { name: 'Open an example' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
      return page.getByRole('button', { name: 'Bring back what you had' });
    },
  ],
  [
    'a repair on the page of a rule',
    async (page) => {
      await page.goto('/rules/auth-comma-list/');
      await page.getByRole('button', { name: 'Mend it yourself' }).click();
      await expect(page.locator('.cm-content')).toBeFocused();
      return page.getByRole('list', { name: 'What the rule finds' }).first().getByRole('button').first();
    },
  ],
  [
    'what shows all rules again',
    async (page) => {
      await page.goto('/rules/?q=zzz');
      return page.getByRole('button', { name: 'Show all rules' });
    },
  ],
];

for (const [what, open] of VANISHING) {
  test(`the focus stays in the page when ${what} is gone`, async ({ page }) => {
    const button = await open(page);
    await button.press('Enter');
    await expect(button).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
  });
}
