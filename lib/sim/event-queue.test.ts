import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventQueue } from './event-queue';

it('hands out events by time, and among equal times in the order in which they were added', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const queue = eventQueue<number>();
      times.forEach((at, i) => {
        queue.add(at, i);
      });
      const taken: { at: number; what: number }[] = [];
      for (let next = queue.take(); next !== undefined; next = queue.take()) {
        taken.push({ at: next.at, what: next.what });
      }
      const expected = times.map((at, what) => ({ at, what })).sort((a, b) => a.at - b.at || a.what - b.what);
      expect(taken).toEqual(expected);
    }),
  );
});
