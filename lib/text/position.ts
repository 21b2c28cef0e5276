/** A place as people and editors count it: the first line is 1, its first character is column 1. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

const LF = 10;
const CR = 13;

/**
 * Line and column of a UTF-16 offset. CRLF, LF and CR each end a line; the line end belongs to the line that it ends.
 * An offset outside of the text is taken for the nearest end of it.
 */
export function lineAndColumn(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const endsLine = code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
    if (endsLine) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: end - lineStart + 1 };
}
