import type { Arrow } from './ladder';

/** An overview of a ladder: dots by kind, as SVG path data in a strip `OVERVIEW_WIDTH` wide and `OVERVIEW_HEIGHT` high. */
export interface Overview {
  readonly requests: string;
  readonly responses: string;
  /** Smaller dots. */
  readonly repeats: string;
  /** What is lost or dropped, as ticks at the edge. */
  readonly lost: string;
}

export const OVERVIEW_WIDTH = 30;
/** As many rows of dots as anybody can tell apart, however many arrows there are. */
export const OVERVIEW_HEIGHT = 300;

/** Where dots stand in the strip, from left to right. */
const REQUEST = { x: 5, width: 6 };
const RESPONSE = { x: 13, width: 6 };
const LOST = { x: 21, width: 6 };
/** px by which the dot of a retransmission is narrower, on both sides. */
const NARROWER = 2;

/** Sums up arrows of a ladder that is so many px high. What falls on the same row of the strip is one dot. */
export function overviewOf(arrows: readonly Arrow[], height: number): Overview {
  const rows = {
    requests: new Set<number>(),
    responses: new Set<number>(),
    repeats: new Map<number, Arrow['kind']>(),
    lost: new Set<number>(),
  };
  for (const { y1, kind, fate, packet } of arrows) {
    const row = Math.min(OVERVIEW_HEIGHT - 1, Math.floor((y1 / height) * OVERVIEW_HEIGHT));
    if (packet.repeats !== undefined) rows.repeats.set(row, kind);
    else (kind === 'response' ? rows.responses : rows.requests).add(row);
    if (fate === 'lost' || fate === 'dropped') rows.lost.add(row);
  }
  const dots = (all: Iterable<number>, { x, width }: typeof REQUEST) =>
    [...all].map((row) => `M${x} ${row}h${width}v1h-${width}z`).join('');
  const repeats = [...rows.repeats].map(([row, kind]) => {
    const { x, width } = kind === 'response' ? RESPONSE : REQUEST;
    return dots([row], { x: x + NARROWER, width: width - 2 * NARROWER });
  });
  return {
    requests: dots(rows.requests, REQUEST),
    responses: dots(rows.responses, RESPONSE),
    repeats: repeats.join(''),
    lost: dots(rows.lost, LOST),
  };
}
