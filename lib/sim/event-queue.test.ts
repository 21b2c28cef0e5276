import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventQueue } from './event-queue';

it('hands out what was not removed by time, and among equal times in the order in which it was added', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(20), removed: fc.boolean() })), (events) => {
      const queue = eventQueue<number>();
      const added = events.map(({ at }, what) => queue.add(at, what));
      events.forEach(({ removed }, i) => {
        const scheduled = added[i];
        if (removed && scheduled) queue.remove(scheduled);
      });
      const expected = events
        .map(({ at, removed }, what) => ({ at, what, removed }))
        .filter(({ removed }) => !removed)
        .sort((a, b) => a.at - b.at || a.what - b.what)
        .map(({ at, what }) => ({ at, what }));
      expect(drained(queue)).toEqual(expected);
    }),
  );
});

it('removes nothing twice, and nothing that was taken', () => {
  const queue = eventQueue<string>();
  const [first, second] = [queue.add(1, 'first'), queue.add(2, 'second')];
  queue.add(3, 'third');
  expect(queue.take()).toBe(first);
  queue.remove(first);
  queue.remove(second);
  queue.remove(second);
  expect(drained(queue)).toEqual([{ at: 3, what: 'third' }]);
});

function drained<T>(queue: ReturnType<typeof eventQueue<T>>): { at: number; what: T }[] {
  const taken: { at: number; what: T }[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    taken.push({ at: next.at, what: next.what });
  }
  return taken;
}
