import type { Stretch } from './in-sight';
import type { Ladder } from './ladder';

/**
 * A ladder cut from top to bottom into pieces of at most so many px, as they find room on pages. It is cut above the words
 * of an arrow; a piece is higher only where an arrow alone, or what stands between two, is.
 */
export function piecesOf(
  { arrows, height }: Pick<Ladder, 'arrows' | 'height'>,
  most: number,
): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let from = 0;
  let latest = 0;
  for (const { box } of arrows) {
    if (latest > from && box.y - from > most) {
      pieces.push({ from, to: latest });
      from = latest;
    }
    latest = box.y;
  }
  if (latest > from && height - from > most) {
    pieces.push({ from, to: latest });
    from = latest;
  }
  return [...pieces, { from, to: height }];
}
