import type { TextWidth } from './ladder';

/**
 * Breaks a text into lines that are at most `limit` px wide: between words where possible; within a word where a word
 * alone is too wide, after a dot or a colon where possible, so that the numbers of an address stay whole. The lines joined give the text again, but for white space. Nothing is cut off.
 */
export function wrapText(text: string, size: number, limit: number, textWidth: TextWidth): readonly string[] {
  const fits = (line: string) => textWidth(line, size) <= limit;
  const words = text.split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  if (whole === '' || fits(whole)) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
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

/** Pieces of a word that fit: as many parts in each as possible, and a part that is too wide character by character. */
function breakWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  const parts = word.match(/[^.:]*[.:]+|[^.:]+$/g) ?? [];
  return packed(
    parts.flatMap((part) => (fits(part) ? [part] : packed([...part], fits))),
    fits,
  );
}

/** Neighbours joined as far as they fit. */
function packed(parts: readonly string[], fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}
