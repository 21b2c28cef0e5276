/** What became of something from one moment to another. */
export type Change = 'new' | 'changed' | 'gone';

export interface Compared<T> {
  readonly key: string;
  /** As it is now, or as it was last. */
  readonly value: T;
  /** As it was before; undefined if it is new. */
  readonly before: T | undefined;
  readonly change: Change | undefined;
}

/** Two tables put beside each other: the rows of now in their order, then those that are gone. */
export function changesBetween<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly Compared<T>[] {
  const present = [...now].map(([key, value]): Compared<T> => {
    const old = before.get(key);
    return { key, value, before: old, change: old === undefined ? 'new' : changeOf(old, value) };
  });
  const gone = [...before]
    .filter(([key]) => !now.has(key))
    .map(([key, value]): Compared<T> => ({ key, value, before: value, change: 'gone' }));
  return [...present, ...gone];
}

/** Worlds share what did not change, so most rows are the same object. */
function changeOf(old: unknown, value: unknown): Change | undefined {
  return old === value || JSON.stringify(old) === JSON.stringify(value) ? undefined : 'changed';
}
