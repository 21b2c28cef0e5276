import type { NodeId } from '@/lib/sim/scenario';
import { spanOf } from './fold-repeats';
import type { Arrow, LadderMark, LaneSetup } from './ladder';
import { type LadderClock, runClock } from './ladder-clock';

/**
 * One arrow as one or two sentences, for lists, print and screen readers: `At 50 ms Bob sends REGISTER F1 to SIP Server;
 * it arrives at 100 ms.` It contains the words of the label as they are drawn, and tells times by the clock.
 */
export function sentenceFor(arrow: Arrow, lanes: readonly LaneSetup[], clock = runClock): string {
  return `${beginning(arrow, lanes, clock)}${ending(arrow, clock)}${arrow.changedBy ? CHANGES[arrow.changedBy] : ''}`;
}

const CHANGES: Readonly<Record<NonNullable<Arrow['changedBy']>, string>> = {
  reader: ' Its text was changed on the way.',
  network: ' Its text was damaged on the way.',
};

/** One mark as a sentence: `At 0.5 s Timer E of Bob fires.` What has no letter is told as it is: `At 60 ms, Bob: registered.` */
export function sentenceForMark(
  { at, node, label }: LadderMark,
  lanes: readonly LaneSetup[],
  clock = runClock,
): string {
  const [when, name] = [clock.whenMarked(at), nameOf(node, lanes)];
  return /^Timer [A-Z]$/.test(label)
    ? `${setOff(when)} ${label} of ${name} fires.`
    : `${when}, ${name}: ${label}.`;
}

function nameOf(id: NodeId, lanes: readonly LaneSetup[]): string {
  return lanes.find((lane) => lane.id === id)?.label ?? id;
}

function beginning(arrow: Arrow, lanes: readonly LaneSetup[], clock: LadderClock): string {
  const { packet, label, step, fold } = arrow;
  const from = nameOf(packet.from, lanes);
  const to = receiverOf(arrow, lanes);
  const when = setOff(clock.whenSent(arrow));
  if (packet.copyOf !== undefined)
    return `The network makes a copy of ${label} ${step} from ${from} to ${to}`;
  if (fold !== undefined) {
    return `${when} ${from} begins to send ${label} ${step} to ${to} again: ${fold.packets.length} retransmissions within ${spanOf(fold)}`;
  }
  if (packet.repeats !== undefined) {
    return `${when} ${from} sends ${label} ${step} to ${to} again, a retransmission`;
  }
  const opens = packet.opens === true ? `opens a ${packet.transport} connection and ` : '';
  return `${when} ${from} ${opens}sends ${label} ${step} to ${to}`;
}

function receiverOf({ packet, stub, bend }: Arrow, lanes: readonly LaneSetup[]): string {
  if (bend !== 0) return 'itself';
  return stub || packet.to === undefined ? packet.destination : nameOf(packet.to, lanes);
}

function ending(arrow: Arrow, clock: LadderClock): string {
  const { packet, fate, fold } = arrow;
  if (packet.arrivedAt !== null) {
    const dropped = fate === 'dropped' ? ' and is dropped there' : '';
    if (fold !== undefined) return `; each of them arrives${dropped}.`;
    return `; it arrives ${clock.whenArrived(arrow, packet.arrivedAt)}${dropped}.`;
  }
  if (fold !== undefined && fate === 'lost')
    return `; none of them arrives: ${packet.lost?.replace(/\.$/, '')}.`;
  if (fate === 'under way') return '; it is still under way when the run ends.';
  return `; it never arrives: ${packet.lost?.replace(/\.$/, '')}.`;
}

/** `At 50 ms`, but `50 ms after F1,`: the name that follows is not to be read as a part of the time. */
function setOff(when: string): string {
  return when.startsWith('At ') ? when : `${when},`;
}
