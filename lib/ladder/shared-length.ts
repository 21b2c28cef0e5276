import { emptyList, type LongList, sharedInBlocks } from './long-list';

/** The lists whose items arrays have. */
const lists = new WeakMap<readonly unknown[], LongList<unknown>>();

/** Notes of an array that it has the items of a list, so that not all of them need be looked at to compare it. */
export function sameAsList<T>(array: readonly T[], list: LongList<T>): readonly T[] {
  lists.set(array, list);
  return array;
}

/**
 * How many items two arrays have in common at their beginning. A look at every object of a long run would take longer than
 * all the rest: of arrays that are known to be lists, what stands in shared blocks is left out.
 */
export function sharedLength(a: readonly unknown[], b: readonly unknown[]): number {
  const least = Math.min(a.length, b.length);
  if (a === b) return least;
  let length = sharedInBlocks(lists.get(a) ?? emptyList, lists.get(b) ?? emptyList);
  while (length < least && a[length] === b[length]) length++;
  return length;
}
