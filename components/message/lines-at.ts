import { countBelow } from './count-below';

/** The lines on which offsets of a text stand, counted as `lineAndColumn` does, in one pass for all of them. */
export function linesAt(text: string, offsets: readonly number[]): readonly number[] {
  const read = text.slice(0, Math.max(0, ...offsets) + 1);
  const starts = Array.from(read.matchAll(/\r\n|\r|\n/g), ({ 0: lineEnd, index }) => index + lineEnd.length);
  return offsets.map((offset) => countBelow(starts, offset + 1) + 1);
}
