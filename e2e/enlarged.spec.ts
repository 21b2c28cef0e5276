import type { Page } from '@playwright/test';
import { edit, openLab, untilAlive } from './lab';
import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './patient';

/** The narrowest window of WCAG 2.2, 1.4.10, and one of 1440 by 900 pixels whose page is enlarged to twice its size. */
const WINDOWS = [
  { name: '320 px', viewport: { width: 320, height: 640 } },
  { name: 'twice the size', viewport: { width: 720, height: 450 } },
];

/** What may be moved sideways inside: messages, other code, and ladders. */
const WIDE = 'pre, [role="figure"], .cm-scroller, [class*="ladder"]';

for (const { name, viewport } of WINDOWS) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const address of PAGE_KINDS) {
      test(`${address} is read by scrolling one way`, async ({ page }) => {
        await page.goto(address);
        await untilAlive(page);
        await expectOneWay(page);
      });
    }

    test('so is every view of a message, and what can be done to a run', async ({ page }) => {
      test.slow();
      const lab = await openLab(page, '/flows/2.1/');
      await edit(lab, 'F3');
      await expectOneWay(page);
      for (const view of ['Read', /^Compare/, 'Digest', 'As printed']) {
        await lab.tab(view).click();
        await expect(lab.tab(view)).toHaveAttribute('aria-selected', 'true');
        await expect(lab.root.getByText('on its way')).toHaveCount(0);
        await expectOneWay(page);
      }
      for (const form of [/^Change the network/, /^Break the connections/, /^Switch off/, /^Do something/]) {
        await lab.button(form).click();
        await expect(lab.button(form)).toHaveAttribute('aria-expanded', 'true');
        await expectOneWay(page);
      }
      for (const [button, title] of [
        ['Share or save', 'Share or save this run'],
        ['Keys', 'Keys'],
      ] as const) {
        await lab.button(button).click();
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await expectOneWay(page);
        await page.keyboard.press('Escape');
      }
    });

    test('so is every view of the playground', async ({ page }) => {
      await page.goto('/playground/');
      await page.getByRole('button', { name: /^Successful New Registration/ }).click();
      for (const view of ['Problems', 'Explained', 'Digest']) {
        await page.getByRole('tab', { name: view }).click();
        await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
        await expectOneWay(page);
      }
    });

    test('what the keyboard comes to is in sight, on the way down and back', async ({ page }) => {
      test.slow();
      const lab = await openLab(page, '/flows/2.1/');
      await lab.arrow(/ F3 /).click();
      await expect(lab.message('F3')).toBeVisible();
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await page.locator('.skip-link').focus();
      expect(await coveredStops(page, 'Tab')).toEqual([]);
      await page.keyboard.press('Control+End');
      await page.locator('footer :is(a, button)').last().focus();
      expect(await coveredStops(page, 'Shift+Tab')).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('what the keyboard comes to is not covered by the controls', async ({ page }) => {
    test.slow();
    await openLab(page, '/flows/2.1/');
    await page.locator('footer :is(a, button)').last().focus();
    expect(await coveredStops(page, 'Shift+Tab')).toEqual([]);
  });

  test('buttons are as large as a fingertip: 44 px', async ({ page }) => {
    const lab = await openLab(page, '/flows/2.1/');
    await edit(lab, 'F3');
    const controls = page.locator('button[class*="button"], select').filter({ visible: true });
    expect(await controls.count()).toBeGreaterThanOrEqual(10);
    const small = await controls.evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        // Arrows are as large as they are drawn, and what stands in the lines of the editor is as high as these.
        const inText = button.closest('[role="toolbar"], .cm-editor') !== null;
        const isSmall = button.checkVisibility({ visibilityProperty: true }) && Math.min(width, height) < 44;
        return isSmall && !inText ? [`${button.textContent} is ${width} by ${height} px`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});

/** The page itself does not move sideways, and neither does anything in it but messages and ladders. */
async function expectOneWay(page: Page): Promise<void> {
  const sideways = await page.evaluate((wide) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = [...document.querySelectorAll('body *')].filter((element) => {
      const moves = /auto|scroll/.test(getComputedStyle(element).overflowX);
      return moves && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility();
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
      ...inside.filter((element) => !element.matches(wide)).map((element) => element.outerHTML.slice(0, 120)),
    ];
  }, WIDE);
  expect(sideways).toEqual([]);
}

/** Everything that a key leads to, from the focus on to the end, and that lies wholly under something else (WCAG 2.2, 2.4.11). */
async function coveredStops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(whereTheFocusIs);
    if (stop === 'outside') {
      expect(stops).toBeGreaterThan(10);
      return covered;
    }
    if (stop !== 'in sight') covered.push(stop);
  }
  throw new Error('The keyboard does not come to the end of the page.');
}

/** Runs in the page: `in sight`, `outside` of it, or the name of what is covered. */
function whereTheFocusIs(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'outside';
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const [fromX, toX] = [Math.max(0, left), Math.min(window.innerWidth, right)];
  const [fromY, toY] = [Math.max(0, top), Math.min(window.innerHeight, bottom)];
  const inSight = [0.1, 0.3, 0.5, 0.7, 0.9].some((x) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].some((y) => {
      const hit = document.elementFromPoint(fromX + (toX - fromX) * x, fromY + (toY - fromY) * y);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    }),
  );
  return inSight && toX > fromX && toY > fromY
    ? 'in sight'
    : `${focused.localName} "${focused.getAttribute('aria-label') ?? focused.textContent}" at ${Math.round(top)} px`;
}
