import type { NodeId } from '@/lib/sim/scenario';
import { duration } from './duration';
import type { Arrow, LadderMark, LaneSetup } from './ladder';

/**
 * One arrow as one or two sentences, for lists, print and screen readers: `At 50 ms Bob sends REGISTER F1 to SIP Server;
 * it arrives at 100 ms.` It contains the words of the label as they are drawn.
 */
export function sentenceFor(arrow: Arrow, lanes: readonly LaneSetup[]): string {
  const edited = arrow.edited ? ' Its text was changed on the way.' : '';
  return `${beginning(arrow, lanes)}${ending(arrow)}${edited}`;
}

/** One mark as a sentence: `At 0.5 s, Bob: Timer E fires.` */
export function sentenceForMark({ at, node, label }: LadderMark, lanes: readonly LaneSetup[]): string {
  return `At ${duration(at)}, ${nameOf(node, lanes)}: ${label}.`;
}

function nameOf(id: NodeId, lanes: readonly LaneSetup[]): string {
  return lanes.find((lane) => lane.id === id)?.label ?? id;
}

function beginning(arrow: Arrow, lanes: readonly LaneSetup[]): string {
  const { packet, label, step } = arrow;
  const from = nameOf(packet.from, lanes);
  const to = arrow.stub || packet.to === undefined ? packet.destination : nameOf(packet.to, lanes);
  const at = duration(packet.sentAt);
  if (packet.copyOf !== undefined)
    return `The network makes a copy of ${label} ${step} from ${from} to ${to}`;
  if (packet.repeats !== undefined) {
    return `At ${at} ${from} sends ${label} ${step} to ${to} again, a retransmission`;
  }
  return `At ${at} ${from} sends ${label} ${step} to ${to}`;
}

function ending({ packet, fate }: Arrow): string {
  if (packet.arrivedAt !== null) return `; it arrives at ${duration(packet.arrivedAt)}.`;
  if (fate === 'under way') return '; it is still under way when the run ends.';
  return `; it never arrives: ${packet.lost?.replace(/\.$/, '')}.`;
}
