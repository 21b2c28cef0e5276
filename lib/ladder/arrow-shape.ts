import { line } from 'd3-shape';
import { wayOf } from './arrow-way';
import type { Arrow } from './ladder';

/** px along and across the line of a head, and from one head of a retransmission to the other. */
const LENGTH = 9;
const HALF_WIDTH = 4;
const NEXT = 7;
const CROSS = 5;

/**
 * What stands at the end of an arrow, as SVG path data: a closed head for a request and an open one for a response, two
 * of them for a retransmission and three for several in one; a cross where it was lost or dropped; nothing where the run ended first.
 */
export function arrowEnd(arrow: Arrow): string {
  const { fate, x2, y2, packet } = arrow;
  if (fate === 'lost' || fate === 'dropped') return cross(x2, y2);
  if (fate === 'under way') return '';
  const heads = packet.repeats === undefined ? 1 : arrow.fold === undefined ? 2 : 3;
  return Array.from({ length: heads }, (_, i) => head(arrow, i * NEXT)).join('');
}

/** A head whose point lies `back` px before the end. */
function head(arrow: Arrow, back: number): string {
  const { kind, x2, y2 } = arrow;
  const [x1, y1] = wayOf(arrow).at(-2) ?? [x2, y2];
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, across: number): [number, number] => [
    x2 - along * cos - across * sin,
    y2 - along * sin + across * cos,
  ];
  const points = [at(back + LENGTH, HALF_WIDTH), at(back, 0), at(back + LENGTH, -HALF_WIDTH)];
  return `${path(points) ?? ''}${kind === 'response' ? '' : 'Z'}`;
}

function cross(x: number, y: number): string {
  const stroke = (rise: number) =>
    path([
      [x - CROSS, y - rise],
      [x + CROSS, y + rise],
    ]) ?? '';
  return stroke(CROSS) + stroke(-CROSS);
}

/** A tenth of a px is as fine as anybody sees. */
const path = line().digits(1);
