import { duration } from './duration';
import type { Gap } from './ladder';
import type { Level } from './levels';
import type { Lanes } from './place-lanes';

/** Puts the words of a gap in the middle of the lanes. */
export function placeGap({ from, to, y }: Extract<Level, { kind: 'gap' }>, { lanes }: Lanes): Gap {
  const first = lanes[0]?.x ?? 0;
  const last = lanes.at(-1)?.x ?? first;
  const x = (first + last) / 2;
  return {
    from,
    to,
    y,
    text: { text: `⋯ ${duration(to - from)}`, role: 'gap', x, y: y + 4, anchor: 'middle', size: 11 },
  };
}
