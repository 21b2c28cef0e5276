import type { Happening, NodeId, Note, PacketId } from '@/lib/sim/scenario';
import type { Packet, Trace, World } from '@/lib/sim/trace';

/** A run for other programs. Times in ms of virtual time. */
export interface RunJson<S> {
  readonly flow: string;
  readonly seed: number;
  readonly packets: readonly PacketJson[];
  readonly entries: readonly EntryJson<S>[];
}

export interface PacketJson {
  readonly id: PacketId;
  readonly from: NodeId;
  /** Null where no node has the address it was sent to. */
  readonly to: NodeId | null;
  readonly sentAt: number;
  readonly arrivedAt: number | null;
  /** As it arrives. */
  readonly text: string;
}

export interface EntryJson<S> {
  readonly index: number;
  readonly at: number;
  readonly node: NodeId;
  /** A packet is named; its text stands in `packets`. */
  readonly happening:
    | Exclude<Happening, { kind: 'packet' }>
    | { readonly kind: 'packet'; readonly packet: PacketId };
  readonly sent: readonly PacketId[];
  readonly notes: readonly Note[];
  readonly world?: World<S>;
}

/**
 * The run as a value to be written with `JSON.stringify`; the same run gives the same bytes. The worlds are left out
 * unless asked for: they are many times larger than all the rest.
 */
export function runJson<S>(
  flow: string,
  seed: number,
  trace: Pick<Trace<S>, 'packets' | 'entries'>,
  { worlds = false }: { readonly worlds?: boolean } = {},
): RunJson<S> {
  return {
    flow,
    seed,
    packets: trace.packets.map(packetJson),
    entries: trace.entries.map(({ index, at, node, happening, sent, notes, world }) => ({
      index,
      at,
      node,
      happening: happening.kind === 'packet' ? { kind: 'packet', packet: happening.packet } : happening,
      sent,
      notes,
      ...(worlds ? { world } : {}),
    })),
  };
}

function packetJson({ id, from, to, sentAt, arrivedAt, text }: Packet): PacketJson {
  return { id, from, to: to ?? null, sentAt, arrivedAt, text };
}
