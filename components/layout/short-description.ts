/** Characters: what search engines and previews of links show, with some to spare. */
const MOST = 200;
const LEAST = 80;

/** The first sentences of a text, as many as are shown; where that would be next to nothing, its first words. */
export function shortDescription(text: string): string {
  if (text.length <= MOST) return text;
  const beginning = text.slice(0, MOST);
  const sentences = /^.*[.?!](?=\s)/s.exec(beginning)?.[0] ?? '';
  return sentences.length >= LEAST ? sentences : `${beginning.replace(/[\s,;:–-]+\S*$/, '')} …`;
}
