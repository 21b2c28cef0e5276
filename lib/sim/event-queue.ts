/**
 * A queue of things to happen, earliest first; among equal times the one that was added first. A heap: adding, taking
 * and removing cost the logarithm of the length. Each place has four below it, which makes it half as deep as with two.
 */
export interface EventQueue<T> {
  /** `at` in ms of virtual time. What it returns is the handle by which `remove` knows it. */
  readonly add: <U extends T>(at: number, what: U) => Scheduled<U>;
  /** Takes the earliest, or returns undefined when nothing is left. */
  readonly take: () => Scheduled<T> | undefined;
  /** Takes one out before its time; one that was taken already stays taken. */
  readonly remove: (scheduled: Scheduled<T>) => void;
}

/** Something in the queue. `order` and `place` are the queue's own. */
export interface Scheduled<T> {
  readonly at: number;
  readonly what: T;
  /** How many were added before it. */
  readonly order: number;
  /** Index in the heap; -1 when it is no longer there. */
  place: number;
}

export function eventQueue<T>(): EventQueue<T> {
  const heap: Scheduled<T>[] = [];
  let order = 0;

  function take(): Scheduled<T> | undefined {
    const first = heap[0];
    if (first !== undefined) remove(first);
    return first;
  }

  function remove(scheduled: Scheduled<T>): void {
    const { place } = scheduled;
    const last = place === -1 ? undefined : heap.pop();
    if (last === undefined) return;
    scheduled.place = -1;
    if (last === scheduled) return;
    // The last one fills the gap. It may belong above it or below it, since it comes from another branch.
    if (place > 0 && !isBefore(heap[parentOf(place)], last)) siftUp(heap, last, place);
    else siftDown(heap, last, place);
  }

  return {
    add(at, what) {
      const scheduled = { at, what, order: order++, place: heap.length };
      heap.push(scheduled);
      siftUp(heap, scheduled, heap.length - 1);
      return scheduled;
    },
    take,
    remove,
  };
}

function isBefore<T>(a: Scheduled<T> | undefined, b: Scheduled<T>): boolean {
  return a !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
}

/** Moves what comes later down from `gap` on to the root, until `scheduled` fits. */
function siftUp<T>(heap: Scheduled<T>[], scheduled: Scheduled<T>, gap: number): void {
  let place = gap;
  while (place > 0) {
    const above = parentOf(place);
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, scheduled)) break;
    put(heap, parent, place);
    place = above;
  }
  put(heap, scheduled, place);
}

/** Moves what comes earlier up from `gap` on to the leaves, until `scheduled` fits. */
function siftDown<T>(heap: Scheduled<T>[], scheduled: Scheduled<T>, gap: number): void {
  let place = gap;
  for (;;) {
    const child = earliestBelow(heap, place);
    if (child === undefined || isBefore(scheduled, child)) break;
    const below = child.place;
    put(heap, child, place);
    place = below;
  }
  put(heap, scheduled, place);
}

function earliestBelow<T>(heap: readonly Scheduled<T>[], place: number): Scheduled<T> | undefined {
  const first = 4 * place + 1;
  const end = Math.min(first + 4, heap.length);
  let earliest = first < end ? heap[first] : undefined;
  for (let i = first + 1; i < end; i++) {
    const other = heap[i];
    if (earliest !== undefined && other !== undefined && isBefore(other, earliest)) earliest = other;
  }
  return earliest;
}

function parentOf(place: number): number {
  return (place - 1) >> 2;
}

function put<T>(heap: Scheduled<T>[], scheduled: Scheduled<T>, place: number): void {
  heap[place] = scheduled;
  scheduled.place = place;
}
