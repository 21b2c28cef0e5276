/** A list as it is spoken, each entry once: `F1`, `F1 and F2`, `F1, F2 and F3`. */
export function inWords(entries: readonly string[]): string {
  const all = [...new Set(entries)];
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
