import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible';
import { breakResponse, openLab, openMessage, untilAlive } from './lab';
import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './patient';

for (const [address, colorScheme] of [
  ...PAGE_KINDS.map((kind) => [kind, 'light'] as const),
  ['/flows/2.1/', 'dark'] as const,
]) {
  test.describe(`more contrast, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { contrast: 'more', reducedMotion: 'reduce' } });

    test(`${address} has text of 7:1`, async ({ page }) => {
      test.slow();
      await page.goto(address);
      await untilAlive(page);
      await expectAccessible(page, ['color-contrast-enhanced']);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

    test('what is chosen differs from what is not', async ({ page }) => {
      const lab = await openLab(page, '/flows/2.1/');
      await openMessage(lab, 'F3');
      await page.mouse.move(0, 0);
      expect(await look(lab.tab('Read'))).not.toEqual(await look(lab.tab('Edit')));
      expect(await look(lab.arrow(/ F3 /))).not.toEqual(await look(lab.arrow(/ F1 /)));
      const section = (name: string) =>
        page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name, exact: true });
      expect(await look(section('Flows'))).not.toEqual(await look(section('Learn')));
      await lab.button(/^Switch off/).click();
      expect(await look(lab.button(/^Switch off/))).not.toEqual(await look(lab.button(/^Do something/)));
    });

    test('the families of fields have letters and lines, requests and responses dashes', async ({ page }) => {
      const lab = await openLab(page, '/flows/2.1/');
      await openMessage(lab, 'F3');
      const lines = lab.message('F3').locator('[data-family][data-letter]');
      const letters = await lines.evaluateAll((all) =>
        all.map((line) => {
          const field = line.querySelector(
            `[data-family="${line.getAttribute('data-family')}"]:not([data-heading])`,
          );
          const style = field === null ? undefined : getComputedStyle(field);
          return {
            letter: line.getAttribute('data-letter'),
            underline: style && `${style.textDecorationLine} ${style.textDecorationStyle}`,
          };
        }),
      );
      const underlines = new Map(letters.map(({ letter, underline }) => [letter, underline]));
      expect(underlines.size).toBe(5);
      const drawn = [...underlines.values()].filter((underline) => underline !== undefined);
      expect(drawn.length).toBeGreaterThanOrEqual(4);
      expect(new Set(drawn).size).toBe(drawn.length);
      const dashes = (kind: string) =>
        lab.root
          .locator(`svg [data-kind="${kind}"] [class*="shaft"]`)
          .first()
          .evaluate((shaft) => {
            const { stroke, strokeDasharray } = getComputedStyle(shaft);
            return { stroke, strokeDasharray };
          });
      const [request, response] = [await dashes('request'), await dashes('response')];
      expect(request.stroke).toBe(response.stroke);
      expect(request.strokeDasharray).not.toBe(response.strokeDasharray);
    });

    test('a fault is marked in the margin and under the text', async ({ page }) => {
      const lab = await openLab(page, '/flows/2.1/');
      await breakResponse(page, lab);
      const ground = await lab.root.evaluate(
        (root) => getComputedStyle(root.ownerDocument.body).backgroundColor,
      );
      const mark = lab.root.locator('.cm-lint-marker-error').first();
      await expect(mark).toBeVisible();
      expect(await mark.evaluate((dot) => getComputedStyle(dot).backgroundColor)).not.toBe(ground);
      await expect(lab.root.locator('.cm-lintRange-error').first()).toHaveCSS(
        'text-decoration-style',
        'wavy',
      );
    });
  });
}

/** All that a reader of few colours can tell a control by. */
function look(control: Locator): Promise<readonly string[]> {
  return control.evaluate((element) => {
    const style = getComputedStyle(element);
    const edges = ['top', 'right', 'bottom', 'left'].map((side) => {
      const [width, line, colour] = ['width', 'style', 'color'].map((part) =>
        style.getPropertyValue(`border-${side}-${part}`),
      );
      return `${width} ${line} ${colour}`;
    });
    return [...edges, style.outlineStyle, style.outlineColor];
  });
}
