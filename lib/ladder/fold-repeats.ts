import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import { duration } from './duration';
import type { Fold, LadderInput, LadderMark } from './ladder';
import { lowerBound } from './lower-bound';
import { isQuick } from './moments';
import { toldIn } from './told';

/** From so many retransmissions in a row on they are one arrow. */
const LEAST = 4;

/** What a run has to say about itself so that its retransmissions can be found. */
export type Repeating = Pick<LadderInput, 'packets' | 'marks' | 'entries'>;

/**
 * The rows of retransmissions in a run that say nothing new one by one: the same message on the same way with the same end,
 * and nothing else happens between them but the timers that make their sender send.
 */
export function repeatsIn({ packets, marks = [], entries = [] }: Repeating): readonly Fold[] {
  if (packets.every(({ repeats }) => repeats === undefined)) return [];
  const told = toldIn(entries);
  const endOf = ({ id, lost, arrivedAt }: Packet) =>
    arrivedAt === null ? `lost: ${lost}` : told.get(id)?.dropped === true ? 'dropped' : 'delivered';
  const others = happeningsBetween(packets, marks);
  const rows: Packet[][] = [];
  for (const packet of packets) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const goesOn =
      row !== undefined &&
      last !== undefined &&
      packet.repeats !== undefined &&
      isPlain(packet) &&
      isPlain(last) &&
      comesAfter(last, packet) &&
      SAME.every((key) => packet[key] === last[key]) &&
      endOf(packet) === endOf(last) &&
      !others(row, last.sentAt, packet);
    if (goesOn) row.push(packet);
    else rows.push([packet]);
  }
  return rows
    .map((row) => (row[0]?.repeats === undefined ? row.slice(1) : row))
    .filter((row) => row.length >= LEAST)
    .map((row) => ({ packets: row, until: endOfAll(row) }));
}

/** What is the same of retransmissions on one way. */
const SAME = ['from', 'to', 'source', 'destination', 'text'] as const;

/** Whether nobody touched it on the way. */
function isPlain({ original, copyOf, damaged }: Packet): boolean {
  return original === undefined && copyOf === undefined && damaged === undefined;
}

/** Whether both arrive soon where they arrive at all, and in the order in which they were sent. */
function comesAfter(former: Packet, latter: Packet): boolean {
  if (former.arrivedAt === null || latter.arrivedAt === null) return true;
  return isQuick({ packet: former }) && isQuick({ packet: latter }) && former.arrivedAt <= latter.arrivedAt;
}

function endOfAll(packets: readonly Packet[]): number {
  return packets.reduce((latest, { sentAt, arrivedAt }) => Math.max(latest, arrivedAt ?? sentAt), 0);
}

/** Tells whether anything happens between two retransmissions that is not their own arriving or the timer behind the second. */
function happeningsBetween(packets: readonly Packet[], marks: readonly LadderMark[]) {
  const arrivals = packets
    .flatMap(({ id, arrivedAt }) => (arrivedAt === null ? [] : [{ id, at: arrivedAt }]))
    .toSorted((a, b) => a.at - b.at);
  const events = marks.toSorted((a, b) => a.at - b.at);
  return (row: readonly Packet[], from: number, next: Packet): boolean =>
    between(arrivals, from, next.sentAt).some(({ id }) => row.every((packet) => packet.id !== id)) ||
    between(events, from, next.sentAt).some((mark) => !isTimerOf(mark, next));
}

/** Of things in the order of their times those after one time until another. */
function between<T extends { readonly at: number }>(
  all: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const first = lowerBound(all.length, (i) => (all[i]?.at ?? 0) <= from);
  const end = lowerBound(all.length, (i) => (all[i]?.at ?? 0) <= to);
  return all.slice(first, end);
}

function isTimerOf({ kind, node, at }: LadderMark, { from, sentAt }: Packet): boolean {
  return kind === 'timer' && node === from && at === sentAt;
}

/** A run with these rows as one arrow each: the first of each row, which stands for the others and their timers. */
export function foldRepeats<T extends Repeating & Pick<LadderInput, 'describe'>>(
  run: T,
  folds: readonly Fold[],
): T {
  if (folds.length === 0) return run;
  const byFirst = new Map(folds.map((fold) => [firstOf(fold), fold]));
  const folded = folds.flatMap(({ packets }) => packets.slice(1));
  const gone = new Set<PacketId>(folded.map(({ id }) => id));
  const timers = new Set(folded.map(({ from, sentAt }) => `${from} ${sentAt}`));
  return {
    ...run,
    packets: run.packets.filter(({ id }) => !gone.has(id)),
    marks: run.marks?.filter(({ kind, node, at }) => kind !== 'timer' || !timers.has(`${node} ${at}`)) ?? [],
    describe: (packet: Packet) => {
      const fold = byFirst.get(packet.id);
      const summary = run.describe(packet);
      return fold === undefined ? summary : { ...summary, fold };
    },
  };
}

/** How long it takes to send all of a row: `31 s`. */
export function spanOf({ packets }: Fold): string {
  return duration((packets.at(-1)?.sentAt ?? 0) - (packets[0]?.sentAt ?? 0));
}

/** The packet that stands for all of a row. */
export function firstOf({ packets }: Fold): PacketId {
  return packets[0]?.id ?? '';
}
