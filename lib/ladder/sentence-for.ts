import type { NodeId } from '@/lib/sim/scenario';
import { clockTime } from './clock-time';
import type { Arrow, LadderMark, LaneSetup } from './ladder';

/**
 * One arrow as one or two sentences, for lists, print and screen readers: `At 50 ms Bob sends REGISTER F1 to SIP Server;
 * it arrives at 100 ms.` It contains the words of the label as they are drawn.
 */
export function sentenceFor(arrow: Arrow, lanes: readonly LaneSetup[]): string {
  return `${beginning(arrow, lanes)}${ending(arrow)}${arrow.changedBy ? CHANGES[arrow.changedBy] : ''}`;
}

const CHANGES: Readonly<Record<NonNullable<Arrow['changedBy']>, string>> = {
  reader: ' Its text was changed on the way.',
  network: ' Its text was damaged on the way.',
};

/** One mark as a sentence: `At 0.5 s Timer E of Bob fires.` What has no letter is told as it is: `At 60 ms, Bob: registered.` */
export function sentenceForMark({ at, node, label }: LadderMark, lanes: readonly LaneSetup[]): string {
  const [time, name] = [clockTime(at), nameOf(node, lanes)];
  return /^Timer [A-Z]$/.test(label)
    ? `At ${time} ${label} of ${name} fires.`
    : `At ${time}, ${name}: ${label}.`;
}

function nameOf(id: NodeId, lanes: readonly LaneSetup[]): string {
  return lanes.find((lane) => lane.id === id)?.label ?? id;
}

function beginning(arrow: Arrow, lanes: readonly LaneSetup[]): string {
  const { packet, label, step } = arrow;
  const from = nameOf(packet.from, lanes);
  const to = receiverOf(arrow, lanes);
  const at = clockTime(packet.sentAt);
  if (packet.copyOf !== undefined)
    return `The network makes a copy of ${label} ${step} from ${from} to ${to}`;
  if (packet.repeats !== undefined) {
    return `At ${at} ${from} sends ${label} ${step} to ${to} again, a retransmission`;
  }
  const opens = packet.opens === true ? `opens a ${packet.transport} connection and ` : '';
  return `At ${at} ${from} ${opens}sends ${label} ${step} to ${to}`;
}

function receiverOf({ packet, stub, bend }: Arrow, lanes: readonly LaneSetup[]): string {
  if (bend !== 0) return 'itself';
  return stub || packet.to === undefined ? packet.destination : nameOf(packet.to, lanes);
}

function ending({ packet, fate }: Arrow): string {
  if (packet.arrivedAt !== null) {
    const dropped = fate === 'dropped' ? ' and is dropped there' : '';
    return `; it arrives at ${clockTime(packet.arrivedAt)}${dropped}.`;
  }
  if (fate === 'under way') return '; it is still under way when the run ends.';
  return `; it never arrives: ${packet.lost?.replace(/\.$/, '')}.`;
}
