import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Arrow, Ladder, Row } from './ladder';
import { lowerBound } from './lower-bound';

/** A moment of a transaction: with a message, or at a time of its own. */
export interface BracketTurn {
  /** ms of virtual time. */
  readonly at: number;
  readonly packet?: { readonly id: PacketId; readonly sentAt: number } | undefined;
  /** Which end of that message it comes with. */
  readonly end: 'sent' | 'arrived';
}

/** What the ladder has to know of a transaction (RFC 3261 §17). */
export interface LadderTransaction {
  readonly id: string;
  /** Whose it is, and whom its messages go to or come from. */
  readonly node: NodeId;
  readonly peer: NodeId | undefined;
  readonly side: 'client' | 'server';
  readonly opened: BracketTurn;
  /** From here on it only waits for copies of its messages. */
  readonly answered?: BracketTurn | undefined;
  readonly closed?: BracketTurn | undefined;
}

/** A transaction as a bracket beside a lane; all px. */
export interface Bracket {
  readonly id: string;
  readonly x: number;
  /** Where its lane is: the ticks point there. */
  readonly lane: number;
  /** It stands open from `top` to `answered`, and lingers from there to `bottom`. */
  readonly top: number;
  readonly answered: number;
  readonly bottom: number;
  /** How far it has come: only what is closed has a last tick. */
  readonly phase: 'open' | 'answered' | 'closed';
}

/** px between a lane and a bracket: outside of the box around a selected arrow. */
const AWAY = 10;
/** px between brackets that stand open beside each other. */
const APART = 5;
/** px of one that was opened just now. */
const LEAST = 10;
/** px from the end of the ladder to what ends after its last row. */
const FROM_END = 6;

/**
 * The brackets of transactions at a time (ms): each on the side of its lane that its messages do not come to, and as long
 * as it has lasted. Each is drawn once. The time that it takes does not depend on the length of the run.
 */
export function placeBrackets(
  ladder: Ladder,
  transactions: readonly LadderTransaction[],
  now = Infinity,
): readonly Bracket[] {
  const placed: Bracket[] = [];
  for (const transaction of transactions) {
    const { id, node, opened, answered, closed } = transaction;
    const lane = ladder.lanes.find((one) => one.id === node)?.x;
    if (lane === undefined || placed.some((one) => one.id === id)) continue;
    const phase = closed !== undefined ? 'closed' : answered !== undefined ? 'answered' : 'open';
    const top = heightOfTurn(ladder, opened);
    const end = closed === undefined ? heightAt(ladder, now) : heightOfTurn(ladder, closed);
    const bottom = Math.max(end, top + LEAST);
    const middle = answered === undefined ? bottom : heightOfTurn(ladder, answered);
    const bracket = {
      id,
      lane,
      top,
      answered: Math.min(Math.max(middle, top), bottom),
      bottom,
      phase,
    } as const;
    const side = sideOf(ladder, lane, transaction);
    let x = lane + side * AWAY;
    while (placed.some((one) => one.x === x && isBeside(one, bracket))) x += side * APART;
    placed.push({ ...bracket, x });
  }
  return placed;
}

/** Whether two stand open at the same height. */
function isBeside(a: Bracket, b: Omit<Bracket, 'x'>): boolean {
  return a.lane === b.lane && a.top < b.answered && b.top < a.answered;
}

/** 1 is to the right of its lane, -1 to the left. */
function sideOf({ lanes }: Ladder, lane: number, { peer, side }: LadderTransaction): 1 | -1 {
  const other = lanes.find(({ id }) => id === peer)?.x;
  if (other === lane) return side === 'client' ? -1 : 1;
  // What goes to nobody sets out towards the next lane, from the last one towards the one before.
  const isLast = lanes.length > 1 && lane === lanes.at(-1)?.x;
  return (other ?? (isLast ? -Infinity : Infinity)) > lane ? -1 : 1;
}

function heightOfTurn(ladder: Ladder, { at, packet, end }: BracketTurn): number {
  const arrow = packet && arrowOf(ladder.arrows, packet);
  if (arrow === undefined) return heightAt(ladder, at);
  return end === 'sent' ? arrow.y1 : arrow.y2;
}

/** Arrows stand in the order in which their packets were sent. */
function arrowOf(
  arrows: readonly Arrow[],
  { id, sentAt }: NonNullable<BracketTurn['packet']>,
): Arrow | undefined {
  const first = lowerBound(arrows.length, (i) => (arrows[i]?.packet.sentAt ?? 0) < sentAt);
  for (let i = first; arrows[i]?.packet.sentAt === sentAt; i++) {
    if (arrows[i]?.packet.id === id) return arrows[i];
  }
  return undefined;
}

/** The height of a time (ms) at which nothing need happen: between two rows in proportion, behind the last one the end. */
function heightAt({ rows, height }: Ladder, at: number): number {
  const end = height - FROM_END;
  const passed = lowerBound(rows.length, (i) => timeOf(rows, i) <= at);
  const next = (rows[passed - 1]?.at ?? 0) > at ? passed - 1 : passed;
  const [above, below] = [rowBefore(rows, next), rows[next]];
  if (above === undefined) return 0;
  if (below === undefined) return at > above.at && Number.isFinite(at) ? end : above.y;
  const share = below.at > above.at ? (at - above.at) / (below.at - above.at) : 0;
  return above.y + share * (below.y - above.y);
}

/** An arrival that stands right below its own sending may be there before its time: with that of the sending, rows are in order. */
function timeOf(rows: readonly Row[], i: number): number {
  const [row, before] = [rows[i], rows[i - 1]];
  if (row === undefined) return Infinity;
  const isOwn = row.kind === 'arrival' && before?.kind === 'send' && before.arrow === row.arrow;
  return isOwn ? before.at : row.at;
}

/** The last row above an index at which something happens. */
function rowBefore(rows: readonly Row[], index: number): Row | undefined {
  const row = rows[index - 1];
  return row?.kind === 'gap' ? rows[index - 2] : row;
}
