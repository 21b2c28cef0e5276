import type { Page } from '@playwright/test';
import { readLessons } from '@/content/read-lessons';
import { breakResponse, edit, openLab, openMessage, untilAlive } from './lab';
import { expect, test } from './patient';

test.use({ viewport: { width: 360, height: 740 } });

const PAGES = [
  '/',
  '/flows/2.1/',
  '/learn/',
  ...readLessons().map(({ slug }) => `/learn/${slug}/`),
  '/headers/www-authenticate/',
  '/search/?q=423',
  '/rules/',
  '/rules/resp-via-copy/',
  '/playground/',
  '/nowhere/',
];

for (const address of PAGES) {
  test(`${address} fits the width of a phone`, async ({ page }) => {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
  });
}

test('so does every view of a message', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expect(lab.problems).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  for (const view of ['Read', /^Compare/, 'Digest', 'As printed']) {
    await lab.tab(view).click();
    await expect(lab.tab(view)).toHaveAttribute('aria-selected', 'true');
    await expect(lab.root.getByText('on its way')).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  }
  await lab.button('Share or save').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('so do a rule whose example is mended and every view of the playground', async ({ page }) => {
  test.slow();
  await page.goto('/rules/resp-via-copy/');
  await page.getByRole('button', { name: 'Mend it yourself' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(await smallTargets(page)).toEqual([]);
  await page.goto('/playground/');
  await page.getByRole('button', { name: /^Successful New Registration/ }).click();
  for (const [view, content] of [
    ['Problems', page.getByRole('list', { name: 'Broken rules' })],
    ['Explained', page.getByRole('region', { name: 'The chosen field' })],
    ['Digest', page.getByRole('list', { name: 'Computation of the response' })],
  ] as const) {
    await page.getByRole('tab', { name: view }).click();
    await expect(content).toBeVisible();
    await expectNoSidewaysScroll(page);
    expect(await smallTargets(page)).toEqual([]);
  }
});

test('the names of the participants stay in sight while the ladder scrolls', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.transport.selectOption('udp');
  await openMessage(lab, 'F2');
  await lab.button('Lose it every time').click();
  const last = lab.arrow(/At 31\.5 s/);
  await expect(last).toBeVisible();
  await last.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await expect(lab.arrow(/At 0 ms/)).not.toBeInViewport();
  const names = lab.root.getByRole('img', { name: 'Bob, SIP Server' });
  await expect(names).toBeInViewport({ ratio: 1 });
  for (const name of ['Bob', 'SIP Server']) {
    expect(await names.getByText(name, { exact: true }).evaluate(isOnTop), `${name} is covered`).toBe(true);
  }
});

test('the ladder can be read: no letter is smaller than 11 px', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expect(lab.root.locator('svg').getByText('differs from here')).toBeVisible();
  const small = await lab.root.locator('svg text').evaluateAll((texts) =>
    texts
      .filter((text): text is SVGTextElement => text instanceof SVGTextElement)
      .filter((text) => text.closest('button, a, [class*="mark"]') === null)
      .map((text) => ({
        text: text.textContent,
        px: Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
      }))
      .filter(({ px }) => px < 11),
  );
  expect(small).toEqual([]);
  await expectInside(page);
});

for (const address of PAGES) {
  test(`${address} can be operated with a finger`, async ({ page }) => {
    await page.goto(address);
    await untilAlive(page);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('so can the editor and what belongs to it', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await breakResponse(page, lab);
  await expect(lab.problems).toHaveCount(1);
  expect(await smallTargets(page)).toEqual([]);
  await lab.tab('Digest').click();
  await expect(lab.button('Verify')).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
  await edit(lab, 'F1');
  await lab.button('Keys').click();
  expect(await smallTargets(page)).toEqual([]);
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

/** No letter of the ladder hangs over the edge of the screen. */
async function expectInside(page: Page): Promise<void> {
  const outside = await page.locator('svg text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const { left, right } = text.getBoundingClientRect();
      return left < 0 || right > document.documentElement.clientWidth ? [text.textContent] : [];
    }),
  );
  expect(outside).toEqual([]);
}

/** Nothing lies over the middle of an element. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (hit === element || (hit.closest('svg') ?? hit).contains(element));
}

/**
 * Targets below 24 by 24 px (WCAG 2.2, 2.5.8). Links and fields that stand in a line of text are excepted there, as
 * their size is that of the line.
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Those in the editor too, which lives in a shadow root. */
    function targetsIn(root: Document | ShadowRoot): readonly HTMLElement[] {
      const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot === null ? [] : targetsIn(shadowRoot),
      );
      return [
        ...root.querySelectorAll<HTMLElement>('a, button, select, input, summary, [role=tab]'),
        ...inner,
      ];
    }
    /** px; what is laid over a short word for the finger belongs to it. */
    function widthOf(target: HTMLElement): number {
      const around = getComputedStyle(target, '::after');
      const { width } = target.getBoundingClientRect();
      return around.position === 'absolute' ? Math.max(width, Number.parseFloat(around.width)) : width;
    }
    return targetsIn(document).flatMap((target) => {
      const { height } = target.getBoundingClientRect();
      const width = widthOf(target);
      const hidden = !target.checkVisibility({ visibilityProperty: true }) || width <= 1;
      const inText = getComputedStyle(target).display === 'inline';
      if (hidden || inText || (width >= 24 && height >= 24)) return [];
      const name = target.getAttribute('aria-label') ?? target.textContent?.trim();
      return [`${target.localName} "${name}": ${Math.round(width)} by ${Math.round(height)} px`];
    });
  });
}
