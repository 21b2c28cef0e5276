import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';

/**
 * `F1`, `F2`, … as the RFCs number the messages of a flow. A retransmission and a copy say the same again, so they bear
 * the number of what they repeat.
 */
export function stepNames(packets: readonly Packet[]): ReadonlyMap<PacketId, string> {
  return numbered(packets, 0, () => undefined).names;
}

/** The same for packets that come after `count` numbers; `before` tells the name of one of those. */
export function numbered(
  packets: readonly Packet[],
  count: number,
  before: (id: PacketId) => string | undefined,
): { readonly names: ReadonlyMap<PacketId, string>; readonly count: number } {
  const names = new Map<PacketId, string>();
  let last = count;
  for (const { id, copyOf, repeats } of packets) {
    const original = copyOf ?? repeats;
    const first = names.get(original ?? id) ?? (original === undefined ? undefined : before(original));
    names.set(id, first ?? `F${++last}`);
  }
  return { names, count: last };
}
