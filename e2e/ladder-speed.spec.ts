import type { Page } from '@playwright/test';
import { clear, drawnByPeer, loadPeer } from './drawn-by-peer';
import { frameWork } from './frame-work';
import { untilAlive } from './lab';
import type * as fixture from './ladder-fixture';
import { openLadderPage } from './ladder-page';
import { expect, test } from './patient';
import { processorTime } from './processor-time';
import { scrollFrames } from './scroll-frames';
import { watchKeys } from './watch-keys';

/** Nodes of a ladder of any length that stand in the page. */
const MOST_NODES = 300;
const MANY = 100_000;
const LONG_FLOW = '/flows/all-at-once/';
const STEPS_BACK = 20;
/** How many times faster than mermaid is wanted; what is measured varies by half on a busy machine. */
const WANTED_RATIO = 20;
const LEAST_RATIO = 10;
/** The same where the browser has to lay out and paint also what is out of sight. */
const LEAST_RATIO_WHOLE = 5;
/** ms of the main thread that 95 of 100 frames should stay below. */
const WANTED_WORK = 8;
/** ms in which one more message should be drawn, and ms of the first frame. */
const WANTED_MORE = 2;
const WANTED_FIRST = 50;

/** In these tests the page has what the fixture exports. */
declare global {
  interface Window {
    readonly fixture: typeof fixture;
  }
}

test.describe.configure({ timeout: 240_000 });
// What is recorded for a trace would be measured too.
test.use({ trace: 'off' });

test('of 100,000 messages those in sight are in the page, wherever it is scrolled to', async ({ page }) => {
  await openLadderPage(page);
  await page.evaluate(() => window.fixture.open(10));
  const processor = await processorTime(page);
  const first: number[] = [];
  const spent = await times(3, async () => {
    await page.evaluate(() => window.fixture.close());
    return processor(async () => first.push(await page.evaluate((n) => window.fixture.open(n), MANY)));
  });
  console.log(
    `100,000 messages: first frame after ${ms(first)}, time of the processor ${ms(spent)}; ` +
      wanted(Math.min(...spent) <= WANTED_FIRST, `${WANTED_FIRST} ms`),
  );
  await expectAll(page, MANY);
  for (const share of [0, 0.5, 1]) {
    await page.evaluate((part) => window.scrollTo(0, part * document.body.scrollHeight), share);
    await page.waitForTimeout(200);
    const nodes = await page.evaluate(() => document.querySelectorAll('#ladder *').length);
    console.log(`${100 * share} % down: ${nodes} nodes`);
    expect(nodes).toBeLessThanOrEqual(MOST_NODES);
    await expectFilled(page);
  }
});

test('1,000 messages, all of them in the page, are drawn much faster than mermaid draws them', async ({
  page,
}) => {
  await openLadderPage(page);
  // On paper a ladder is whole.
  await page.emulateMedia({ media: 'print' });
  const processor = await processorTime(page);
  async function ladder(): Promise<number> {
    await page.evaluate(() => window.fixture.close());
    return processor(() => page.evaluate(() => window.fixture.open(1000)));
  }
  const ours = await times(8, ladder);
  const drawn = await page
    .locator('[data-drawn]')
    .evaluateAll((all) => all.map((element) => element.getAttribute('data-drawn')));
  expect(new Set(drawn).size).toBe(1000);
  await page.addStyleTag({ content: '#ladder * { content-visibility: visible !important; }' });
  const whole = await times(6, ladder);
  await page.evaluate(() => window.fixture.close());
  await loadPeer(page);
  const theirs = await times(4, async () => {
    await clear(page);
    return processor(() => drawnByPeer(page, 1000));
  });
  const ratio = Math.min(...theirs) / Math.min(...ours);
  const ratioWhole = Math.min(...theirs) / Math.min(...whole);
  console.log(
    `1,000 messages, time of the processor: ${ms(ours)}; all laid out at once: ${ms(whole)}; mermaid: ${ms(theirs)}`,
  );
  console.log(
    `${ratio.toFixed(1)} times faster, ${ratioWhole.toFixed(1)} times all laid out at once; ${wanted(ratio >= WANTED_RATIO, `${WANTED_RATIO} times`)}`,
  );
  expect(ratio).toBeGreaterThan(LEAST_RATIO);
  expect(ratioWhole).toBeGreaterThan(LEAST_RATIO_WHOLE);
});

test('scrolling and one more message take as long with 100,000 messages as with 1,000', async ({ page }) => {
  await openLadderPage(page);
  const few = await measured(page, 1000);
  const many = await measured(page, MANY);
  expect(many.work).toBeLessThan(4 * Math.max(few.work, 2));
  expect(many.more).toBeLessThan(6 * Math.max(few.more, 1));
});

test('200 messages of six participants are played, one each 60 ms, and what flew is gone in the end', async ({
  page,
}) => {
  await openLadderPage(page);
  const { work, result: frames } = await frameWork(page, () =>
    page.evaluate(() => window.fixture.play(200, 60)),
  );
  console.log(
    `playing 200 messages: frame ${at(frames, 0.5)} ms, 95 % ${at(frames, 0.95)} ms; ` +
      `time of the processor ${at(work, 0.5)} ms, 95 % ${at(work, 0.95)} ms`,
  );
  await expect(page.locator('[data-drawn]')).toHaveCount(200);
  await expect(page.locator('[visibility=hidden]')).toHaveCount(0);
});

test('a keyboard reaches every message, also those that are not in the page yet', async ({ page }) => {
  await openLadderPage(page);
  await page.evaluate(() => window.fixture.open(2000));
  await expectAll(page, 2000);
  await page.keyboard.press('Tab');
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown');
  const focused = page.locator('button:focus');
  await expect(focused).toHaveAttribute('aria-label', / 61 of 2000\.$/);
  await expect(focused).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  // Far away from it, the button keeps the focus, and the next key goes on from there.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(200);
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-label', / 60 of 2000\.$/);
  await expect(focused).toBeInViewport({ ratio: 1 });
  await expectFilled(page);
});

test('a step backwards is in the next frame', async ({ page }) => {
  await page.goto(LONG_FLOW);
  await untilAlive(page);
  const lab = page.getByRole('region', { name: /^Flow / }).first();
  const clock = lab.locator('output');
  await page.keyboard.press('End');
  const keys = await page.locator('html').evaluateHandle(watchKeys);
  const shown = await clock.evaluateHandle(clocksInNextFrame);
  const processor = await processorTime(page);
  const expected: string[] = [];
  const spent = await times(STEPS_BACK, async () => {
    const work = await processor(async () => {
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(150);
    });
    expected.push(await clock.innerText());
    return work;
  });
  expect(new Set(expected).size).toBe(STEPS_BACK);
  expect(await shown.evaluate((all) => all)).toEqual(expected);
  const frames = (await keys.evaluate(({ stop }) => stop())).map(({ frame }) => frame);
  console.log(
    `a step backwards in ${LONG_FLOW}: from the key to the new frame ${at(frames, 0.5)} ms, 95 % ${at(frames, 0.95)} ms; ` +
      `time of the processor ${at(spent, 0.5)} ms`,
  );
});

/** Runs in the page: notes after each key what the clock shows when the next frame is drawn. */
function clocksInNextFrame(clock: Element): readonly string[] {
  const shown: string[] = [];
  document.addEventListener('keydown', () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown.push(clock.textContent ?? '');
      port2.postMessage(null);
    }),
  );
  return shown;
}

function buttons(page: Page) {
  return page.getByRole('toolbar', { name: 'Messages', includeHidden: true }).locator('button');
}

async function expectAll(page: Page, count: number): Promise<void> {
  await expect(buttons(page).first()).toHaveAttribute('aria-label', new RegExp(` of ${count}\\.$`), {
    timeout: 120_000,
  });
}

/** Nowhere in the window is a hole: from message to message it is never further than a late one moves another down. */
async function expectFilled(page: Page): Promise<void> {
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll('#ladder button')]
      .map((button) => button.getBoundingClientRect())
      .filter(({ bottom, top }) => bottom > 0 && top < innerHeight)
      .map(({ top }) => top),
  );
  const edges = [0, ...tops.toSorted((a, b) => a - b), await page.evaluate(() => innerHeight)];
  const holes = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  expect(Math.max(...holes)).toBeLessThan(150);
}

/** ms of the processor in 95 of 100 frames while it scrolls, and ms by the clock in which one more message is drawn, at best. */
async function measured(
  page: Page,
  count: number,
): Promise<{ readonly work: number; readonly more: number }> {
  await page.evaluate((length) => window.fixture.open(length), count);
  await expectAll(page, count);
  await page.evaluate(() => window.scrollTo(0, 0));
  const { work, result: frames } = await frameWork(page, () => page.evaluate(scrollFrames));
  const more: number[] = [];
  for (let i = 0; i < 20; i++)
    more.push((await page.evaluate((length) => window.fixture.addOne(length), count + i)).work);
  const [worst, best] = [Number(at(work, 0.95)), Number(at(more, 0))];
  console.log(
    `${count} messages, scrolling: frame ${at(frames, 0.5)} ms, 95 % ${at(frames, 0.95)} ms; ` +
      `time of the processor ${at(work, 0.5)} ms, 95 % ${worst} ms; ${wanted(worst <= WANTED_WORK, `${WANTED_WORK} ms`)}`,
  );
  console.log(
    `one more message: ${best} ms, median ${at(more, 0.5)} ms; ${wanted(best <= WANTED_MORE, `${WANTED_MORE} ms`)}`,
  );
  return { work: worst, more: best };
}

function wanted(isReached: boolean, what: string): string {
  return `wanted: ${what}, ${isReached ? 'reached' : 'not reached'}`;
}

function at(values: readonly number[], share: number): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0).toFixed(1);
}

async function times(count: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push(await measure());
  return all;
}

function ms(values: readonly number[]): string {
  return `${values.map((value) => value.toFixed(0)).join(', ')} ms`;
}
