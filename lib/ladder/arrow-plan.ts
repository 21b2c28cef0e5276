import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import { spanOf } from './fold-repeats';
import type { Fate, LadderInput, Lane, MessageSummary } from './ladder';
import { emptyList, findLastIn, type LongList, withEnd } from './long-list';
import type { Lanes } from './place-lanes';
import { type Words, wrapped } from './place-text';
import { numbered } from './step-names';
import type { Told } from './told';

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
  /** Its place among all that was sent, and among all that arrived. */
  readonly order: number;
  readonly arrivalOrder: number;
  readonly words: readonly Words[];
}

/** Plans, and how far numbers and turns have come with them. */
export interface Planned {
  readonly plans: LongList<ArrowPlan>;
  /** How many packets were looked at, planned or not. */
  readonly packets: number;
  /** The number of the last step: `F12` is 12. */
  readonly steps: number;
  /** How many ways from a lane to itself there are. */
  readonly bends: number;
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

const NOTHING: Planned = { plans: emptyList, packets: 0, steps: 0, bends: 0 };

/** A plan for each packet that leaves from a lane; the first of them may have theirs already. */
export function planArrows(
  all: readonly Packet[],
  told: ReadonlyMap<PacketId, Told>,
  lanes: Lanes,
  { describe, textWidth }: Pick<LadderInput, 'describe' | 'textWidth'>,
  before = NOTHING,
): Planned {
  const packets = all.slice(before.packets);
  const steps = numbered(
    packets,
    before.steps,
    (id) => findLastIn(before.plans, ({ packet }) => packet.id === id)?.step,
  );
  let { bends } = before;
  const plans = packets.flatMap((packet, i) => {
    const from = lanes.lanes.find(({ id }) => id === packet.from);
    if (from === undefined) return [];
    const to = lanes.lanes.find(({ id }) => id === packet.to);
    const target = to?.x ?? stubTarget(from, lanes);
    const order = before.packets + i;
    const arrival = told.get(packet.id);
    const summary = describe(packet);
    const step = steps.names.get(packet.id) ?? packet.id;
    const fate = arrival?.dropped === true ? 'dropped' : fateOf(packet);
    const stub = to === undefined;
    const bend = to === from ? BENDS[bends++ % 2 === 0 ? 0 : 1] * inwards(from, lanes) : 0;
    const room = to === from ? lanes.step - BESIDE_BEND : Math.abs(target - from.x) - AIR;
    const limit = Math.max(LEAST_LABEL, room - AIR);
    return [
      {
        packet,
        summary,
        step,
        fate,
        stub,
        // A copy leaves from the middle of the way: the sender knows nothing of it.
        x1: packet.copyOf === undefined ? from.x : (from.x + target) / 2,
        target,
        bend,
        ghost: false,
        order,
        arrivalOrder: arrival?.order ?? order,
        words: wrapped(wordsOf({ packet, summary, step, fate, stub, bend }), limit, textWidth),
      },
    ];
  });
  return {
    plans: withEnd(before.plans, before.plans.length, plans),
    packets: all.length,
    steps: steps.count,
    bends,
  };
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

function wordsOf({
  packet,
  summary,
  step,
  fate,
  stub,
  bend,
}: Pick<ArrowPlan, 'packet' | 'summary' | 'step' | 'fate' | 'stub' | 'bend'>): readonly Words[] {
  const notes = [
    packet.opens === true && packet.copyOf === undefined && `opens a ${packet.transport} connection`,
    packet.repeats !== undefined && packet.copyOf === undefined && againIn(summary),
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

/** `again`, `×7 again within 31 s`. */
function againIn({ fold }: MessageSummary): string {
  return fold === undefined ? 'again' : `×${fold.packets.length} again within ${spanOf(fold)}`;
}

/** Whether it is lost because its address is nobody's. */
function isToNobody({ to, lost }: Packet): boolean {
  return to === undefined && lost?.startsWith('nobody listens') === true;
}
