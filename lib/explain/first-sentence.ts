/** `The way back.` of `The way back. Each sender …`: for where there is room for one line. */
export function firstSentence(text: string): string {
  const end = text.indexOf('. ');
  return end === -1 ? text : text.slice(0, end + 1);
}
