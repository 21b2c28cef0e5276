/** Characters that a message may have where it is written, ten times what the longest of any use has: at each pause all nodes read it anew. */
export const LONGEST_MESSAGE = 16_384;

/** So many characters of a text from its beginning; one of two halves is not cut between them. */
export function beginningOf(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
