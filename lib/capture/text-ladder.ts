import { clockTime } from '@/lib/ladder/clock-time';
import { duration } from '@/lib/ladder/duration';
import type { Arrow, Gap, Ladder, PlacedMark, Row } from '@/lib/ladder/ladder';

/**
 * A ladder in characters, as the RFCs draw them, with the times on the left. A lost packet ends in `X`, as does one that
 * its receiver drops, one that the run did not wait for in `...`; what a node sends to itself leaves and comes back; one that is overtaken leaves in one line (`|----- - - |`) and arrives in another
 * (`| - - ---->|`). Ends in a line feed.
 */
export function textLadder(ladder: Ladder): string {
  const grid = gridFor(ladder);
  const rail = railOf(grid, '|');
  const body = ladder.rows.flatMap((row, i) => rowLines(row, ladder.rows[i - 1], ladder.rows[i + 1], grid));
  return [...nameLines(ladder, grid), rail, ...body, rail].map((line) => `${line.trimEnd()}\n`).join('');
}

/** Where things stand, in characters from the left. */
interface Grid {
  readonly timeWidth: number;
  readonly lanes: readonly number[];
  /** Column for an x of the drawing in px. */
  readonly column: (x: number) => number;
}

/** Least number of characters from lane to lane. */
const LEAST_STEP = 22;
/** Characters that a text between two lanes needs besides its own. */
const AIR = 4;

function gridFor(ladder: Ladder): Grid {
  const { lanes, rows, arrows, marks } = ladder;
  const timeWidth = longest(rows.map((row) => clockTime(row.at)));
  const texts = [...arrows.map(labelOf), ...marks.map(({ label }) => label)];
  const names = lanes.flatMap(({ label, address = '' }) => [label, address]);
  const step = Math.max(LEAST_STEP, longest(texts) + AIR, longest(names) + 2);
  const first = timeWidth + 2 + Math.ceil(longest(names) / 2);
  const [left = 0, next = ladder.width] = lanes.map(({ x }) => x);
  const column = (x: number) => first + Math.round(((x - left) / (next - left)) * step);
  return { timeWidth, lanes: lanes.map(({ x }) => column(x)), column };
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}

function labelOf({ label, step, packet, changedBy, bend }: Arrow): string {
  const remarks = [
    packet.copyOf === undefined && packet.repeats !== undefined && 'again',
    packet.copyOf !== undefined && 'copy',
    changedBy === 'reader' && 'edited',
    changedBy === 'network' && 'damaged',
    bend !== 0 && 'to itself',
  ].filter((remark) => remark !== false);
  return [label, step, remarks.length > 0 && `(${remarks.join(', ')})`].filter(Boolean).join(' ');
}

function nameLines({ lanes }: Ladder, grid: Grid): readonly string[] {
  const line = (texts: readonly string[]) =>
    texts.reduce((done, text, i) => centred(done, grid.lanes[i] ?? 0, text), '');
  const addresses = lanes.map(({ address = '' }) => address);
  return [line(lanes.map(({ label }) => label)), ...(addresses.some(Boolean) ? [line(addresses)] : [])];
}

function rowLines(row: Row, before: Row | undefined, after: Row | undefined, grid: Grid): readonly string[] {
  switch (row.kind) {
    case 'gap':
      return gapLines(row.gap, grid);
    case 'mark':
      return [markLine(row.mark, grid)];
    case 'send':
      if (row.arrow.bend !== 0) return bendLines(row.arrow, labelOf(row.arrow), 'leaves', grid);
      return sendLines(row.arrow, isOther(after, row.arrow, 'arrival'), grid);
    case 'arrival':
      if (row.arrow.bend !== 0) {
        const label = isOther(before, row.arrow, 'send') ? `${row.arrow.step} arrives` : undefined;
        return bendLines(row.arrow, label, 'comes back', grid);
      }
      return isOther(before, row.arrow, 'send') ? arrivalLines(row.arrow, row.at, grid) : [];
  }
}

/** True if the neighbouring row is not the other end of this arrow: something came in between. */
function isOther(row: Row | undefined, arrow: Arrow, kind: 'send' | 'arrival'): boolean {
  return !(row?.kind === kind && row.arrow === arrow);
}

function gapLines({ from, to }: Gap, grid: Grid): readonly string[] {
  const rail = railOf(grid, ':');
  const middle = ((grid.lanes[0] ?? 0) + (grid.lanes.at(-1) ?? 0)) / 2;
  return [centred(rail, middle, ` ${duration(to - from)} later `)];
}

function markLine({ at, x, label, text }: PlacedMark, grid: Grid): string {
  const lane = grid.column(x);
  const line = overlay(timed(at, grid), lane, '*');
  return text.x < x ? overlay(line, lane - 2 - label.length, label) : overlay(line, lane + 2, label);
}

function sendLines(arrow: Arrow, isOvertaken: boolean, grid: Grid): readonly string[] {
  const shaft = isOvertaken && arrow.packet.arrivedAt !== null ? leaving : whole(heads[arrow.fate]);
  return [labelLine(arrow, labelOf(arrow), grid), shaftLine(arrow, shaft, arrow.packet.sentAt, grid)];
}

function arrivalLines(arrow: Arrow, at: number, grid: Grid): readonly string[] {
  const shaft = arriving(heads[arrow.fate]);
  return [labelLine(arrow, `${arrow.step} arrives`, grid), shaftLine(arrow, shaft, at, grid)];
}

/** One half of the way from a lane to itself, below its label: `--.` and `<-'`. */
function bendLines(
  { x1, bend, fate, packet }: Arrow,
  label: string | undefined,
  half: 'leaves' | 'comes back',
  grid: Grid,
): readonly string[] {
  const lane = grid.column(x1);
  const beside = (line: string, text: string) =>
    bend > 0 ? overlay(line, lane + 1, text) : overlay(line, lane - text.length, text);
  const drawn = half === 'leaves' ? `--${bends[fate]}` : `${heads[fate].replace('>', '<')}-'`;
  const mirrored = [...drawn].reverse().join('').replace('<', '>');
  const at = half === 'leaves' ? packet.sentAt : (packet.arrivedAt ?? packet.sentAt);
  const shaft = beside(timed(at, grid), bend > 0 ? drawn : mirrored);
  return label === undefined
    ? [shaft]
    : [beside(railOf(grid, '|'), bend > 0 ? ` ${label}` : `${label} `), shaft];
}

function labelLine({ x1, target, packet }: Arrow, label: string, grid: Grid): string {
  // A copy leaves from the middle of the way; half the way is too short for its label.
  const from = packet.copyOf === undefined ? x1 : x1 - (target - x1);
  return centred(railOf(grid, '|'), grid.column((from + target) / 2), label);
}

/** What an arrow looks like over a number of characters, drawn from left to right. */
type Shaft = (length: number) => string;

const heads: Readonly<Record<Arrow['fate'], string>> = {
  delivered: '>',
  dropped: 'X',
  lost: 'X',
  'under way': '...',
};

/** Where the way from a lane to itself turns back, or ends. */
const bends: typeof heads = { delivered: '.', dropped: '.', lost: 'X', 'under way': '...' };

function whole(head: string): Shaft {
  return (length) => '-'.repeat(Math.max(0, length - head.length)) + head;
}

function leaving(length: number): string {
  const solid = Math.ceil(length / 2);
  return '-'.repeat(solid) + ' -'.repeat(length).slice(0, length - solid);
}

function arriving(head: string): Shaft {
  return (length) => [...leaving(length - 1)].reverse().join('') + head;
}

function shaftLine(arrow: Arrow, shaft: Shaft, at: number, grid: Grid): string {
  const [from, to] = [grid.column(arrow.x1), grid.column(arrow.x2)];
  const line = timed(at, grid);
  // The rails on which an arrow stands remain visible; a copy stands on none where it leaves.
  const start = arrow.packet.copyOf === undefined ? line : overlay(line, from, '+');
  const length = Math.abs(to - from) - (grid.lanes.includes(to) ? 1 : 0);
  const drawn = shaft(length);
  return to > from
    ? overlay(start, from + 1, drawn)
    : overlay(start, from - length, [...drawn].reverse().join('').replace('>', '<'));
}

function railOf({ lanes }: Grid, rail: string): string {
  return lanes.reduce((line, lane) => overlay(line, lane, rail), '');
}

function timed(at: number, grid: Grid): string {
  return overlay(railOf(grid, '|'), 0, clockTime(at).padStart(grid.timeWidth));
}

function centred(line: string, middle: number, text: string): string {
  return overlay(line, Math.max(0, Math.round(middle - (text.length - 1) / 2)), text);
}

/** Writes a text over a line from a column on, lengthening the line as needed. */
function overlay(line: string, at: number, text: string): string {
  return line.slice(0, at).padEnd(at) + text + line.slice(at + text.length);
}
