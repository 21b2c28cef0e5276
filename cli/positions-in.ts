import type { Position } from '@/lib/text/position';

/**
 * Line and column of any UTF-16 offset of a text, as `lineAndColumn` gives them, for texts in which many are asked for:
 * the lines are counted once, and each answer takes a few steps.
 */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= at) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}
