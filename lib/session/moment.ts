import type { Caller } from '@/lib/nodes/caller/caller-state';
import type { NodeState } from '@/lib/nodes/node-state';
import { allBindings } from '@/lib/nodes/registrar/location-table';
import type { Binding, Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Entry, Trace, World } from '@/lib/sim/trace';

/** A run as it stands after its first `cursor` entries. */
export interface Moment {
  readonly cursor: number;
  readonly world: World<NodeState>;
  /** ms of virtual time that is shown: that of the entry, or later where nothing happened since. */
  readonly now: number;
  /** The entry that led here; undefined at the start. */
  readonly entry: Entry<NodeState> | undefined;
  /** Packets that have left their sender, and those of them that have arrived. */
  readonly sent: ReadonlySet<PacketId>;
  readonly arrived: ReadonlySet<PacketId>;
}

/**
 * The moment after `cursor` entries; a cursor beyond the end is the end. `clock` (ms) is the time that is shown, as far as
 * it lies before the next entry.
 */
export function momentAt(trace: Trace<NodeState>, cursor: number, clock?: number): Moment {
  const at = Math.max(0, Math.min(cursor, trace.entries.length));
  const past = trace.entries.slice(0, at);
  const entry = past.at(-1);
  const arrived = past.flatMap(({ happening }) => (happening.kind === 'packet' ? [happening.packet] : []));
  const world = entry?.world ?? trace.start;
  return {
    cursor: at,
    world,
    now: Math.max(world.now, Math.min(clock ?? 0, trace.entries[at]?.at ?? Infinity)),
    entry,
    sent: new Set(past.flatMap(({ sent }) => sent)),
    arrived: new Set(arrived),
  };
}

/**
 * The cursors worth stopping at: the start, and wherever something was sent, received or decided. The end of a
 * transaction that everybody has forgotten is not among them.
 */
export function stopsOf(trace: Trace<NodeState>): readonly number[] {
  const stops = trace.entries.flatMap((entry, i) =>
    entry.sent.length > 0 || entry.notes.length > 0 || entry.happening.kind === 'packet' ? [i + 1] : [],
  );
  return [0, ...stops];
}

/** The cursor after everything that happened up to a time (ms), that time included. */
export function cursorAt(trace: Trace<NodeState>, time: number): number {
  return trace.entries.findLastIndex(({ at }) => at <= time) + 1;
}

/** The cursor just after a packet was sent; undefined if the run does not send it. */
export function cursorOfPacket(trace: Trace<NodeState>, packet: PacketId): number | undefined {
  const index = trace.entries.findIndex(({ sent }) => sent.includes(packet));
  return index === -1 ? undefined : index + 1;
}

/** The packet that a moment is about: the last one that was sent, else the one that just arrived. */
export function packetAt({ entry }: Moment): PacketId | undefined {
  const received = entry?.happening.kind === 'packet' ? entry.happening.packet : undefined;
  return entry?.sent.at(-1) ?? received;
}

/** Every registrar of a world, by node. */
export function registrarsIn(world: World<NodeState>): readonly (readonly [NodeId, Registrar])[] {
  return nodesIn(world).flatMap(([id, state]) => (state.kind === 'registrar' ? [[id, state] as const] : []));
}

/** Every phone of a world, by node. */
export function userAgentsIn(world: World<NodeState>): readonly (readonly [NodeId, UserAgent])[] {
  return nodesIn(world).flatMap(([id, state]) => (state.kind === 'user-agent' ? [[id, state] as const] : []));
}

/** Everybody of a world who only calls, by node. */
export function callersIn(world: World<NodeState>): readonly (readonly [NodeId, Caller])[] {
  return nodesIn(world).flatMap(([id, state]) => (state.kind === 'caller' ? [[id, state] as const] : []));
}

/** The location table of a world. */
export function bindingsIn(world: World<NodeState>): readonly Binding[] {
  return registrarsIn(world).flatMap(([, { bindings }]) => allBindings(bindings));
}

function nodesIn(world: World<NodeState>): readonly (readonly [NodeId, NodeState])[] {
  return Object.entries(world.nodes).map(([id, slot]) => [id, slot.state] as const);
}
