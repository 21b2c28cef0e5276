/** A folded value on one line: each fold becomes a single space (RFC 3261 §7.3.1). Other white space stays. */
export function unfold(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.length === 1 ? text : lines.map((line) => line.trim()).join(' ');
}
