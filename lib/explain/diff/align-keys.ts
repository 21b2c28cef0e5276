/**
 * All keys of two lists, each once: in the order of the second, and what only the first has after the key that it
 * followed there. Keys within one list are different from each other.
 */
export function alignKeys(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  const first: string[] = [];
  const goneAfter = new Map<string, string[]>();
  let gone = first;
  for (const key of before) {
    if (kept.has(key)) {
      gone = [];
      goneAfter.set(key, gone);
    } else {
      gone.push(key);
    }
  }
  return [...first, ...after.flatMap((key) => [key, ...(goneAfter.get(key) ?? [])])];
}
