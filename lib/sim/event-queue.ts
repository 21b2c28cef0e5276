/**
 * A queue of things to happen, earliest first; among equal times the one that was added first. A binary heap: adding
 * and taking cost the logarithm of the length.
 */
export interface EventQueue<T> {
  /** `at` in ms of virtual time. */
  readonly add: (at: number, what: T) => void;
  /** Takes the earliest, or returns undefined when nothing is left. */
  readonly take: () => { readonly at: number; readonly what: T } | undefined;
}

interface Slot<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

export function eventQueue<T>(): EventQueue<T> {
  const heap: Slot<T>[] = [];
  let order = 0;
  return {
    add(at, what) {
      heap.push({ at, order: order++, what });
      siftUp(heap, heap.length - 1);
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        siftDown(heap);
      }
      return first;
    },
  };
}

function isBefore<T>(a: Slot<T>, b: Slot<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function siftUp<T>(heap: Slot<T>[], start: number): void {
  let child = start;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfBefore(heap, child, parent)) return;
    child = parent;
  }
}

function siftDown<T>(heap: Slot<T>[]): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    const [leftSlot, rightSlot] = [heap[left], heap[left + 1]];
    if (leftSlot === undefined) return;
    const child = rightSlot !== undefined && isBefore(rightSlot, leftSlot) ? left + 1 : left;
    if (!swapIfBefore(heap, child, parent)) return;
    parent = child;
  }
}

/** Puts `child` above `parent` if it comes first; tells whether it did. */
function swapIfBefore<T>(heap: Slot<T>[], child: number, parent: number): boolean {
  const [c, p] = [heap[child], heap[parent]];
  if (c === undefined || p === undefined || !isBefore(c, p)) return false;
  heap[parent] = c;
  heap[child] = p;
  return true;
}
