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
  readonly words: readonly Words[];
}

const LABEL_SIZE = 13;
const SMALL_SIZE = 11;
/** px that a label may take even where its lanes are closer together. */
const LEAST_LABEL = 92;
/** px between a label and its lanes. */
const AIR = 8;

/** A plan for each packet that leaves from a lane. */
export function planArrows(
  { packets, describe, textWidth }: Pick<LadderInput, 'packets' | 'describe' | 'textWidth'>,
  lanes: Lanes,
): readonly ArrowPlan[] {
  const steps = stepNames(packets);
  return packets.flatMap((packet) => {
    const from = lanes.lanes.find(({ id }) => id === packet.from);
    if (from === undefined) return [];
    const to = lanes.lanes.find(({ id }) => id === packet.to && id !== packet.from);
    const target = to?.x ?? stubTarget(from, lanes);
    // A copy leaves from the middle of the way: the sender knows nothing of it.
    const x1 = packet.copyOf === undefined ? from.x : (from.x + target) / 2;
    const plan = {
      packet,
      summary: describe(packet),
      step: steps.get(packet.id) ?? packet.id,
      fate: fateOf(packet),
      stub: to === undefined,
      x1,
      target,
    };
    const limit = Math.max(LEAST_LABEL, Math.abs(target - from.x) - 2 * AIR);
    return [{ ...plan, words: wrapped(wordsOf(plan), limit, textWidth) }];
  });
}

function fateOf({ arrivedAt, lost }: Packet): Fate {
  if (arrivedAt !== null) return 'delivered';
  return lost === undefined ? 'under way' : 'lost';
}

/** A packet to nowhere sets out towards the next lane, from the last lane towards the one before. */
function stubTarget(from: Lane, { lanes, step, width }: Lanes): number {
  const isLast = from.id === lanes.at(-1)?.id;
  if (lanes.length === 1) return width;
  return from.x + (isLast ? -step : step);
}

function wordsOf({ packet, summary, step, fate, stub }: Omit<ArrowPlan, 'words'>): readonly Words[] {
  const notes = [
    packet.repeats !== undefined && packet.copyOf === undefined && 'again',
    packet.copyOf !== undefined && 'copy',
    packet.original !== undefined && '✎ edited',
    stub && `to ${packet.destination}`,
    fate !== 'delivered' && fate,
  ].filter((note) => note !== false);
  return [
    { text: `${summary.label} ${step}`, role: 'label', size: LABEL_SIZE },
    ...(summary.detail === undefined
      ? []
      : [{ text: summary.detail, role: 'detail', size: SMALL_SIZE } as const]),
    ...(notes.length === 0 ? [] : [{ text: notes.join(' · '), role: 'note', size: SMALL_SIZE } as const]),
  ];
}
