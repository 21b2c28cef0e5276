import type { Page } from '@playwright/test';
import { lowerBound } from '@/lib/ladder/lower-bound';
import { type TraceEvent, traced } from './traced';

/** What the browser does once a frame, when scripts, styles and layout are done and it is to be painted. */
const FRAME = 'PrePaint';

/** What a page does while something happens: ms of the processor that its main thread takes for each frame. */
export async function frameWork<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly work: readonly number[]; readonly result: T }> {
  const { events, result } = await traced(page, act);
  const work = workIn(events);
  if (!work.some((spent) => spent > 0)) {
    throw new Error('The trace tells of no frame that took time: nothing was measured.');
  }
  return { work, result };
}

/** All that the main thread does after one frame is done belongs to the next. */
function workIn(all: readonly TraceEvent[]): readonly number[] {
  // Of several pages it is the one that draws last.
  const last = all.findLast(({ name }) => name === FRAME);
  const events = all.filter(({ pid, tid }) => pid === last?.pid && tid === last.tid);
  const frames = events
    .filter(({ name }) => name === FRAME)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const work = frames.map(() => 0);
  for (const { name, ph, ts, tdur = 0 } of events) {
    if (ph !== 'X' || !name.endsWith('RunTask')) continue;
    const frame = lowerBound(frames.length, (i) => (frames[i] ?? 0) < ts);
    if (frame < frames.length) work[frame] = (work[frame] ?? 0) + tdur / 1000;
  }
  // The first ones are those of what was there before.
  return work.slice(2);
}
