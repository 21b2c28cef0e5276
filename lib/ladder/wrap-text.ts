import type { TextWidth } from './ladder';

/**
 * Breaks a text into lines that are at most `limit` px wide: between words where possible, within a word where a word
 * alone is too wide. The lines joined give the text again, but for white space. Nothing is cut off.
 */
export function wrapText(text: string, size: number, limit: number, textWidth: TextWidth): readonly string[] {
  const fits = (line: string) => textWidth(line, size) <= limit;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** Pieces of a word that fit; a piece has at least one character, so that it ends. */
function breakWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
