import type { Edit } from './edit';
import type { NodeId, PacketId } from './scenario';

/** What the edits do to one packet. */
export interface Fate {
  readonly text?: string;
  /** `repeats`: its retransmissions are lost as well. */
  readonly dropped: 'no' | 'once' | 'repeats';
  /** ms on top of the latency. */
  readonly delay: number;
  /** One entry a copy: ms after the packet itself. */
  readonly copies: readonly number[];
  readonly behind?: PacketId;
}

/** The edits of a run, arranged by what they concern. */
export interface Fates {
  readonly of: (packet: PacketId) => Fate;
  /** If the node is down at that time (ms): when it comes back. */
  readonly downUntil: (node: NodeId, at: number) => number | undefined;
}

const untouched: Fate = { dropped: 'no', delay: 0, copies: [] };

/** Of several texts or holds for one packet the last wins; delays add up, and each duplicate is one more copy. */
export function fatesOf(edits: readonly Edit[]): Fates {
  const byPacket = new Map<PacketId, Fate>();
  for (const edit of edits) {
    if (edit.kind !== 'down') byPacket.set(edit.packet, amend(byPacket.get(edit.packet) ?? untouched, edit));
  }
  const outages = edits.filter((edit) => edit.kind === 'down');
  return {
    of: (packet) => byPacket.get(packet) ?? untouched,
    downUntil(node, at) {
      const ends = outages.filter((o) => o.node === node && o.from <= at && at < o.to).map((o) => o.to);
      return ends.length > 0 ? Math.max(...ends) : undefined;
    },
  };
}

function amend(fate: Fate, edit: Exclude<Edit, { kind: 'down' }>): Fate {
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
