import type { Page } from '@playwright/test';
import { type TraceEvent, traced } from './traced';

/**
 * ms of processor time of the longest task of the page while `act` runs and in the `rest` ms after it, by the browser’s own trace:
 * what a reader would wait for on a machine that does nothing else.
 */
export async function longestTask(page: Page, act: () => Promise<unknown>, rest = 1500): Promise<number> {
  const { events } = await traced(page, async () => {
    await act();
    await page.waitForTimeout(rest);
  });
  const longest = Math.max(0, ...tasksOf(events).map(({ tdur = 0 }) => tdur));
  if (longest === 0) throw new Error('The trace tells of no task of the main thread: nothing was measured.');
  return Math.round(longest / 1000);
}

function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`),
  );
}

/** ms of processor time that a machine of today takes for the work below. */
const USUAL = 25;

/**
 * How many times as long as a machine of today this one takes at the moment, by a piece of work in the same page; never less than
 * once. It cuts, sorts and joins words, as the page does.
 */
export async function slowness(page: Page): Promise<number> {
  const times: number[] = [];
  while (times.length < 3) {
    times.push(
      await longestTask(
        page,
        () =>
          page.evaluate(() => {
            const words = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 40_009} word`);
            const counted = new Map(words.toSorted().map((word) => [word, word.split(' ')]));
            return [...counted.values()].join('\r\n').replace(/\r\n/g, '\n').length;
          }),
        0,
      ),
    );
  }
  return Math.max(1, Math.min(...times) / USUAL);
}
