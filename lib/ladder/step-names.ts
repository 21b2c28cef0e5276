import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';

/**
 * `F1`, `F2`, … as the RFCs number the messages of a flow. A retransmission and a copy say the same again, so they bear
 * the number of what they repeat.
 */
export function stepNames(packets: readonly Packet[]): ReadonlyMap<PacketId, string> {
  const names = new Map<PacketId, string>();
  let count = 0;
  for (const packet of packets) {
    const first = names.get(packet.copyOf ?? packet.repeats ?? packet.id);
    names.set(packet.id, first ?? `F${++count}`);
  }
  return names;
}
