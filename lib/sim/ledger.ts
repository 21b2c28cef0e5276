import type { PacketId } from './scenario';
import type { Packet } from './trace';

/** Who is told of the packets of a run. */
export interface Ledger {
  /** A packet leaves. Returns it with what only the ledger knows: which one it repeats. */
  readonly enter: (packet: Packet) => Packet;
  /** It has arrived or is lost, as `arrivedAt` and `lost` say. */
  readonly settle: (packet: Packet) => void;
}

/** A ledger that keeps every packet, in the order in which they were sent. */
export interface FullLedger extends Ledger {
  readonly packets: () => readonly Packet[];
}

export function fullLedger(): FullLedger {
  const packets = new Map<PacketId, Packet>();
  const firstWithText = new Map<string, PacketId>();

  /** The packet with the same words of the same sender to the same address, if this is not the first. */
  function repeated({ id, from, destination, text, original = text }: Packet): PacketId | undefined {
    // Line ends alone say nothing that could be said again: each is a sign of life of its own.
    if (original.trim() === '') return undefined;
    const key = `${from} ${destination} ${original}`;
    const first = firstWithText.get(key);
    if (first === undefined) firstWithText.set(key, id);
    return first;
  }

  return {
    enter(packet) {
      const repeats = packet.copyOf === undefined ? repeated(packet) : packet.repeats;
      const entered = repeats === undefined ? packet : { ...packet, repeats };
      packets.set(packet.id, entered);
      return entered;
    },
    settle(packet) {
      packets.set(packet.id, packet);
    },
    packets: () => [...packets.values()],
  };
}

/** How many packets there were, copies by the network included; what is neither arrived nor lost was under way. */
export interface PacketCounts {
  readonly sent: number;
  readonly arrived: number;
  readonly lost: number;
}

/** A ledger that only counts. */
export interface CountingLedger extends Ledger {
  readonly counts: () => PacketCounts;
}

export function countingLedger(): CountingLedger {
  let [sent, arrived, lost] = [0, 0, 0];
  return {
    enter(packet) {
      sent++;
      return packet;
    },
    settle({ arrivedAt }) {
      if (arrivedAt === null) lost++;
      else arrived++;
    },
    counts: () => ({ sent, arrived, lost }),
  };
}
