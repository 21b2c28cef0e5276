import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import type { Fate, LadderInput, Lane, MessageSummary } from './ladder';
import type { Lanes } from './place-lanes';
import { type Words, wrapped } from './place-text';
import { stepNames } from './step-names';

/** All that is known of an arrow before its heights are: where it runs sideways, and its words. */
export interface ArrowPlan {
  readonly packet: Packet;
  readonly summary: MessageSummary;
  readonly step: string;
  readonly fate: Fate;
  readonly stub: boolean;
  readonly x1: number;
  /** Where it arrives, or would arrive. */
  readonly target: number;
  /** See `Arrow`. */
  readonly bend: number;
  /** True for what only a former run sends. */
  readonly ghost: boolean;
  readonly words: readonly Words[];
}

const LABEL_SIZE = 13;
const SMALL_SIZE = 11;
/** px that a label may take even where its lanes are closer together. */
const LEAST_LABEL = 92;
/** px between a label and its lanes. */
const AIR = 8;
/** px by which a way from a lane to itself leaves it: in turns, so that one can be told from the next around it. */
const BENDS = [24, 14] as const;
/** Where the words beside such a way begin, px from its lane. */
export const BESIDE_BEND = BENDS[0] + AIR;

/** A plan for each packet that leaves from a lane. */
export function planArrows(
  { packets, entries = [], describe, textWidth }: Omit<LadderInput, 'lanes' | 'width'>,
  lanes: Lanes,
): readonly ArrowPlan[] {
  const steps = stepNames(packets);
  const dropped = droppedIn(entries);
  let bends = 0;
  return packets.flatMap((packet) => {
    const from = lanes.lanes.find(({ id }) => id === packet.from);
    if (from === undefined) return [];
    const to = lanes.lanes.find(({ id }) => id === packet.to);
    const target = to?.x ?? stubTarget(from, lanes);
    // A copy leaves from the middle of the way: the sender knows nothing of it.
    const x1 = packet.copyOf === undefined ? from.x : (from.x + target) / 2;
    const plan = {
      packet,
      summary: describe(packet),
      step: steps.get(packet.id) ?? packet.id,
      fate: dropped.has(packet.id) ? 'dropped' : fateOf(packet),
      stub: to === undefined,
      x1,
      target,
      bend: to === from ? BENDS[bends++ % 2 === 0 ? 0 : 1] * inwards(from, lanes) : 0,
      ghost: false,
    } as const;
    const room = to === from ? lanes.step - BESIDE_BEND : Math.abs(target - from.x) - AIR;
    const limit = Math.max(LEAST_LABEL, room - AIR);
    return [{ ...plan, words: wrapped(wordsOf(plan), limit, textWidth) }];
  });
}

/** What its receiver dropped: a node that does so leaves a note of that name. */
function droppedIn(entries: NonNullable<LadderInput['entries']>): ReadonlySet<PacketId> {
  return new Set(
    entries.flatMap(({ happening, notes = [] }) =>
      happening.kind === 'packet' && notes.some(({ step }) => step === 'dropped') ? [happening.packet] : [],
    ),
  );
}

function fateOf({ arrivedAt, lost }: Packet): Fate {
  if (arrivedAt !== null) return 'delivered';
  return lost === undefined ? 'under way' : 'lost';
}

/** A packet to nowhere sets out towards the next lane, from the last lane towards the one before. */
function stubTarget(from: Lane, lanes: Lanes): number {
  return lanes.lanes.length === 1 ? lanes.width : from.x + lanes.step * inwards(from, lanes);
}

/** The side of a lane on which there is room: 1 is to the right, -1 to the left of the last one. */
function inwards(lane: Lane, { lanes }: Lanes): 1 | -1 {
  return lanes.length > 1 && lane.id === lanes.at(-1)?.id ? -1 : 1;
}

function wordsOf({ packet, summary, step, fate, stub, bend }: Omit<ArrowPlan, 'words'>): readonly Words[] {
  const notes = [
    packet.opens === true && packet.copyOf === undefined && `opens a ${packet.transport} connection`,
    packet.repeats !== undefined && packet.copyOf === undefined && 'again',
    packet.copyOf !== undefined && 'copy',
    packet.original !== undefined && (packet.damaged === true ? 'damaged on the way' : '✎ edited'),
    stub && `to ${packet.destination}`,
    bend !== 0 && 'to itself',
    fate !== 'delivered' && (isToNobody(packet) ? 'nobody listens there' : fate),
  ].filter((note) => note !== false);
  return [
    { text: `${summary.label} ${step}`, role: 'label', size: LABEL_SIZE },
    ...(summary.detail === undefined
      ? []
      : [{ text: summary.detail, role: 'detail', size: SMALL_SIZE } as const]),
    ...(notes.length === 0 ? [] : [{ text: notes.join(' · '), role: 'note', size: SMALL_SIZE } as const]),
  ];
}

/** Whether it is lost because its address is nobody's. */
function isToNobody({ to, lost }: Packet): boolean {
  return to === undefined && lost?.startsWith('nobody listens') === true;
}
