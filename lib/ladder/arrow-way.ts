import type { Arrow } from './ladder';

export type Point = readonly [x: number, y: number];

/**
 * The corners of the line of an arrow, from its sender on: two of them, or those of a bend where a node sends something
 * to itself. What is lost on such a way ends in the bend.
 */
export function wayOf({
  x1,
  y1,
  x2,
  y2,
  bend,
}: Pick<Arrow, 'x1' | 'y1' | 'x2' | 'y2' | 'bend'>): readonly Point[] {
  if (bend === 0)
    return [
      [x1, y1],
      [x2, y2],
    ];
  const out = x1 + bend;
  const corners: readonly Point[] = [
    [x1, y1],
    [out, y1],
    [out, y2],
  ];
  return x2 === out ? corners : [...corners, [x2, y2]];
}

/** A way as the `points` of an SVG polyline. */
export function pointsOf(way: readonly Point[]): string {
  return way.map(([x, y]) => `${x},${y}`).join(' ');
}

/** A way cut in two where a share of it (0 to 1) is covered. */
export interface PartedWay {
  readonly covered: readonly Point[];
  readonly ahead: readonly Point[];
  /** Where both meet. */
  readonly here: Point;
}

export function partedAt(way: readonly Point[], share: number): PartedWay {
  let left = share * lengthOf(way);
  let corner = 1;
  for (; corner < way.length - 1; corner++) {
    const length = lengthOf(way.slice(corner - 1, corner + 1));
    if (left <= length) break;
    left -= length;
  }
  const here = along(way.slice(corner - 1, corner + 1), left);
  return { covered: [...way.slice(0, corner), here], ahead: [here, ...way.slice(corner)], here };
}

function lengthOf(way: readonly Point[]): number {
  return way.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = way[i - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** The point of a straight stretch that is that many px from its beginning. */
function along([start = [0, 0], end = start]: readonly Point[], px: number): Point {
  const length = lengthOf([start, end]);
  const t = length === 0 ? 0 : px / length;
  return [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
}
