import type { Describe, LaneSetup } from '@/lib/ladder/ladder';
import { stepNames } from '@/lib/ladder/step-names';
import type { Packet } from '@/lib/sim/trace';

/** A run as the languages of sequence diagrams write it: who takes part, then one arrow after another. */
export interface Sequence {
  /** The lanes, then every address that is sent to and that no lane has: `p1` with `SIP Server`, from left to right. */
  readonly participants: readonly { readonly name: string; readonly label: string }[];
  /** In the order in which they were sent. */
  readonly arrows: readonly SequenceArrow[];
}

export interface SequenceArrow {
  readonly packet: Packet;
  /** Names of participants. */
  readonly from: string;
  readonly to: string;
  readonly kind: ReturnType<Describe>['kind'];
  /** `REGISTER F1 (again)`. */
  readonly words: string;
}

/**
 * Participants are named by their number: a node may be called `end` or `192.0.2.1`, which is no name in the languages of
 * diagrams.
 */
export function sequenceOf(
  lanes: readonly LaneSetup[],
  packets: readonly Packet[],
  describe: Describe,
): Sequence {
  const labels = new Map(lanes.map(({ id, label }) => [id, label]));
  for (const packet of packets) {
    for (const key of [packet.from, keyOfReceiver(packet)]) labels.set(key, labels.get(key) ?? key);
  }
  const names = new Map([...labels.keys()].map((key, index) => [key, `p${index + 1}`]));
  const nameOf = (key: string) => names.get(key) ?? '';
  const steps = stepNames(packets);
  return {
    participants: [...labels].map(([key, label]) => ({ name: nameOf(key), label })),
    arrows: packets.map((packet) => {
      const { label, kind } = describe(packet);
      const words = [label, steps.get(packet.id), repetitionRemark(packet)].filter(Boolean).join(' ');
      return { packet, from: nameOf(packet.from), to: nameOf(keyOfReceiver(packet)), kind, words };
    }),
  };
}

/** What is to be said of a packet besides its name: that its sender repeats something, or that the network made it. */
function repetitionRemark({ repeats, copyOf }: Packet): string {
  if (copyOf !== undefined) return '(copy)';
  return repeats === undefined ? '' : '(again)';
}

function keyOfReceiver({ to, destination }: Packet): string {
  return to ?? destination;
}
