import { code } from './characters';

/** Offset at which the line that holds `at` ends: that of its CRLF, LF or CR, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Offset after the line end that stands at `at`; `at` itself where none does. */
export function afterLineEnd(text: string, at: number): number {
  const found = text.charCodeAt(at);
  if (found === code.CR) return text.charCodeAt(at + 1) === code.LF ? at + 2 : at + 1;
  return found === code.LF ? at + 1 : at;
}

/** True for CR and LF. */
export function isLineEnd(character: number): boolean {
  return character === code.CR || character === code.LF;
}

/** True for space and tab: white space within a line. */
export function isBlank(character: number): boolean {
  return character === code.SPACE || character === code.TAB;
}
