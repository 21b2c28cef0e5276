import type { Edit, PacketEdit } from './edit';
import type { NodeId, PacketId } from './scenario';

/** What the edits do to one packet. */
export interface Fate {
  readonly text?: string;
  /** `repeats`: what its sender says again in the same words is lost as well. */
  readonly dropped: 'no' | 'once' | 'repeats';
  /** ms on top of the latency. */
  readonly delay: number;
  /** One entry a copy: ms after the packet itself. */
  readonly copies: readonly number[];
  readonly behind?: PacketId;
}

/** The edits of single packets and the outages of a run, arranged by what they concern. */
export interface Fates {
  readonly of: (packet: PacketId) => Fate;
  /** Whether another packet is to be held back behind this one. */
  readonly isAwaited: (packet: PacketId) => boolean;
  /** If the node is down at that time (ms): when it comes back. */
  readonly downUntil: (node: NodeId, at: number) => number | undefined;
}

type Outage = Extract<Edit, { kind: 'down' }>;

const untouched: Fate = { dropped: 'no', delay: 0, copies: [] };

/** Of several texts or holds for one packet the last wins; delays add up, and each duplicate is one more copy. */
export function fatesOf(edits: readonly Edit[]): Fates {
  const byPacket = new Map<PacketId, Fate>();
  const awaited = new Set<PacketId>();
  const outages = new Map<NodeId, readonly Outage[]>();
  for (const edit of edits) {
    if ('packet' in edit) byPacket.set(edit.packet, amend(byPacket.get(edit.packet) ?? untouched, edit));
    if (edit.kind === 'hold') awaited.add(edit.behind);
    if (edit.kind === 'down') outages.set(edit.node, [...(outages.get(edit.node) ?? []), edit]);
  }
  return {
    of: (packet) => byPacket.get(packet) ?? untouched,
    isAwaited: (packet) => awaited.has(packet),
    downUntil(node, at) {
      const ends = outages.get(node)?.flatMap(({ from, to }) => (from <= at && at < to ? [to] : []));
      return ends === undefined || ends.length === 0 ? undefined : Math.max(...ends);
    },
  };
}

function amend(fate: Fate, edit: PacketEdit): Fate {
  switch (edit.kind) {
    case 'replace':
      return { ...fate, text: edit.text };
    case 'drop':
      return { ...fate, dropped: edit.repeats ? 'repeats' : 'once' };
    case 'delay':
      return { ...fate, delay: fate.delay + edit.by };
    case 'duplicate':
      return { ...fate, copies: [...fate.copies, edit.after] };
    case 'hold':
      return { ...fate, behind: edit.behind };
  }
}
