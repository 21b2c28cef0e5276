/**
 * A list that is never changed, kept in blocks. One that goes on from another shares all its full blocks, so that it is made
 * in the time that the new items take, however long it is.
 */
export interface LongList<T> {
  readonly length: number;
  /** All but the last are full. */
  readonly blocks: readonly (readonly T[])[];
}

/** Items in a full block. */
const BLOCK = 256;

export const emptyList: LongList<never> = { length: 0, blocks: [] };

/** The first `kept` items of a list, and other items after them. */
export function withEnd<T>({ length, blocks }: LongList<T>, kept: number, end: readonly T[]): LongList<T> {
  const first = Math.min(kept, length);
  const full = Math.floor(first / BLOCK);
  const open = [...(blocks[full]?.slice(0, first % BLOCK) ?? []), ...end];
  const more: T[][] = [];
  for (let from = 0; from < open.length; from += BLOCK) more.push(open.slice(from, from + BLOCK));
  return { length: first + end.length, blocks: [...blocks.slice(0, full), ...more] };
}

/** The same list with another item in one place. */
export function withItem<T>(list: LongList<T>, index: number, item: T): LongList<T> {
  const full = Math.floor(index / BLOCK);
  const block = list.blocks[full]?.with(index % BLOCK, item) ?? [];
  return { ...list, blocks: list.blocks.with(full, block) };
}

export function itemAt<T>({ blocks }: LongList<T>, index: number): T | undefined {
  return blocks[Math.floor(index / BLOCK)]?.[index % BLOCK];
}

/** All items from an index on. */
export function itemsFrom<T>({ blocks }: LongList<T>, index: number): readonly T[] {
  const full = Math.floor(index / BLOCK);
  return blocks.slice(full).flatMap((block, i) => (i === 0 ? block.slice(index % BLOCK) : block));
}

/** The last item of which something is so. */
export function findLastIn<T>({ blocks }: LongList<T>, isSo: (item: T) => boolean): T | undefined {
  return blocks.findLast((block) => block.some(isSo))?.findLast(isSo);
}

/** How many items at the beginning of two lists are known to be the same, as they stand in blocks that both share. */
export function sharedInBlocks(a: LongList<unknown>, b: LongList<unknown>): number {
  const least = Math.min(a.blocks.length, b.blocks.length);
  let count = 0;
  while (count < least && a.blocks[count] === b.blocks[count]) count++;
  return Math.min(count * BLOCK, a.length, b.length);
}
