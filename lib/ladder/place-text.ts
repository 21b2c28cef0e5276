import type { TextBlock, TextLine, TextWidth } from './ladder';
import { wrapText } from './wrap-text';

/** A line before it has a place. */
export type Words = Pick<TextLine, 'text' | 'role' | 'size'>;

/** Height of a line of text in px. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3);
}

/** The same words in lines that are at most `limit` px wide. */
export function wrapped(words: readonly Words[], limit: number, textWidth: TextWidth): readonly Words[] {
  return words.flatMap(({ text, role, size }) =>
    wrapText(text, size, limit, textWidth).map((line) => ({ text: line, role, size })),
  );
}

/** Height in px of the lines below one another. */
export function heightOf(words: readonly Words[]): number {
  return words.reduce((height, { size }) => height + lineHeight(size), 0);
}

/**
 * Puts lines below one another. `x` is the side or the middle of the block, as `anchor` says, and is moved so that the
 * block stays between `min` and `max`; `y` is its top.
 */
export function placeText(
  words: readonly Words[],
  place: Pick<TextLine, 'x' | 'y' | 'anchor'> & { readonly min: number; readonly max: number },
  textWidth: TextWidth,
): TextBlock {
  const width = words.reduce((widest, { text, size }) => Math.max(widest, textWidth(text, size)), 0);
  const before = { start: 0, middle: width / 2, end: width }[place.anchor];
  const left = Math.max(place.min, Math.min(place.x - before, place.max - width));
  let bottom = place.y;
  const lines = words.map((line): TextLine => {
    bottom += lineHeight(line.size);
    // The part of a line below its baseline is about a quarter of the font size.
    const y = bottom - Math.round(line.size * 0.3);
    return { text: line.text, role: line.role, x: left + before, y, anchor: place.anchor, size: line.size };
  });
  return { x: left, y: place.y, width, height: bottom - place.y, lines };
}
