import type { TextEdit } from './text-edit';

/**
 * The smallest single edit that makes one text out of another; empty where they are equal. Halves are compared at once, which
 * is quicker than one character after the other.
 */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** How far two texts are the same, of so many characters, by halving what is not known yet. */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let open = limit;
  while (same < open) {
    const middle = (same + open + 1) >> 1;
    if (isSame(same, middle)) same = middle;
    else open = middle - 1;
  }
  return same;
}
