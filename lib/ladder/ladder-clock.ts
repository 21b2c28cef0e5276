import type { PacketId } from '@/lib/sim/scenario';
import { clockTime } from './clock-time';
import { duration } from './duration';
import type { Arrow, Ladder } from './ladder';
import { lowerBound } from './lower-bound';

/** What times are counted from: the start of the run, the message before each, or one message, the mark. */
export type TimesFrom = 'start' | 'before' | 'mark';

/** Tells the times of a ladder. All that it is asked is answered without a look at every arrow. */
export interface LadderClock {
  /** When an arrow leaves, for the column of times: `+0.5 s`. */
  readonly ofArrow: (arrow: Arrow) => string;
  /** The same of something that happens without a packet, at so many ms. */
  readonly ofMark: (at: number) => string;
  /** The beginning of a sentence: `At 50 ms`, `50 ms after F1`. */
  readonly whenSent: (arrow: Arrow) => string;
  readonly whenMarked: (at: number) => string;
  /** The end of a sentence about an arrow that arrives at so many ms: `at 100 ms`, `50 ms later`. */
  readonly whenArrived: (arrow: Arrow, at: number) => string;
}

/** Counts from the start of the run. */
export const runClock: LadderClock = {
  ofArrow: ({ packet }) => clockTime(packet.sentAt),
  ofMark: clockTime,
  whenSent: ({ packet }) => `At ${clockTime(packet.sentAt)}`,
  whenMarked: (at) => `At ${clockTime(at)}`,
  whenArrived: (_arrow, at) => `at ${clockTime(at)}`,
};

/** The clock for a ladder. The mark may stand in a fold; one that is not on the ladder is the first message. */
export function ladderClock(
  ladder: Pick<Ladder, 'arrows'>,
  from: TimesFrom,
  mark?: PacketId | undefined,
): LadderClock {
  if (from === 'start' || ladder.arrows.length === 0) return runClock;
  return from === 'before' ? clockFromBefore(ladder) : clockFromMark(ladder, mark);
}

/** Stands where there is nothing to count from. */
const NOTHING = '–';

function clockFromBefore({ arrows }: Pick<Ladder, 'arrows'>): LadderClock {
  const before = ({ y1 }: Arrow) => arrows[lowerBound(arrows.length, (i) => (arrows[i]?.y1 ?? 0) < y1) - 1];
  // What is sent in the same ms is sent because of it.
  const lastBefore = (at: number) =>
    arrows[lowerBound(arrows.length, (i) => (arrows[i]?.packet.sentAt ?? 0) < at) - 1];
  return {
    ofArrow: (arrow) => difference(before(arrow), arrow.packet.sentAt),
    ofMark: (at) => difference(lastBefore(at), at),
    whenSent: (arrow) => sentence(before(arrow), arrow.packet.sentAt, 'the message before'),
    whenMarked: (at) => sentence(lastBefore(at), at, 'the message before'),
    whenArrived,
  };
}

function clockFromMark({ arrows }: Pick<Ladder, 'arrows'>, id: PacketId | undefined): LadderClock {
  const mark = markedIn(arrows, id) ?? arrows[0];
  const zero = mark && { packet: mark.packet };
  const name = mark === undefined || mark.packet.repeats !== undefined ? 'the mark' : mark.step;
  const since = (at: number) => sentence(zero, at, name);
  return {
    ofArrow: ({ packet }) => (packet.id === mark?.packet.id ? '0 ms' : difference(zero, packet.sentAt)),
    ofMark: (at) => difference(zero, at),
    whenSent: ({ packet }) =>
      packet.id === mark?.packet.id ? 'At 0 ms, as the mark,' : since(packet.sentAt),
    whenMarked: since,
    whenArrived,
  };
}

/** The packet that is the mark, with its number: that of an arrow, or one of those that an arrow stands for. */
function markedIn(
  arrows: readonly Arrow[],
  id: PacketId | undefined,
): Pick<Arrow, 'packet' | 'step'> | undefined {
  for (const { packet, fold, step } of arrows) {
    const marked = [packet, ...(fold?.packets ?? [])].find((one) => one.id === id);
    if (marked !== undefined) return { packet: marked, step };
  }
  return undefined;
}

/** An arrow to count from; of a fold it is the end. */
type Zero = (Pick<Arrow, 'packet'> & Pick<Partial<Arrow>, 'fold'>) | undefined;

function timeOf({ packet, fold }: NonNullable<Zero>): number {
  return fold?.packets.at(-1)?.sentAt ?? packet.sentAt;
}

function difference(zero: Zero, at: number): string {
  if (zero === undefined) return NOTHING;
  const ms = at - timeOf(zero);
  return ms < 0 ? `−${clockTime(-ms)}` : `+${clockTime(ms)}`;
}

function sentence(zero: Zero, at: number, name: string): string {
  if (zero === undefined) return 'First';
  const ms = at - timeOf(zero);
  if (ms === 0) return `At the same time as ${name}`;
  return ms < 0 ? `${duration(-ms)} before ${name}` : `${duration(ms)} after ${name}`;
}

function whenArrived({ packet }: Arrow, at: number): string {
  return `${duration(at - packet.sentAt)} later`;
}
