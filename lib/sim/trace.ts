import type { Address, Happening, NodeId, Note, PacketId, Transition } from './scenario';

/** One text on its way from one node to another. */
export interface Packet {
  readonly id: PacketId;
  readonly from: NodeId;
  /** Undefined where no node has the address it was sent to. */
  readonly to: NodeId | undefined;
  readonly source: Address;
  readonly destination: Address;
  /** What it travels over, as Via names it: `UDP`. */
  readonly transport: string;
  /** As it arrives, changed by the reader or by a bad network. */
  readonly text: string;
  /** As the sender sent it, where it arrives otherwise. */
  readonly original?: string;
  /** True where it was the network that changed the text, not the reader. */
  readonly damaged?: true;
  /** True if the connection that it travels over is opened for it. */
  readonly opens?: true;
  /** ms of virtual time. */
  readonly sentAt: number;
  /** ms of virtual time; null if it never arrives (in this run). */
  readonly arrivedAt: number | null;
  /** Why it never arrives, in one sentence. */
  readonly lost?: string;
  /** The packet whose text this one repeats: a retransmission by the sender. Line ends alone repeat nothing. */
  readonly repeats?: PacketId;
  /** The packet of which the network made this copy. */
  readonly copyOf?: PacketId;
}

/** A connection of a reliable transport that is open. */
export interface Connection {
  /** Who opened it, and who accepted. */
  readonly from: Address;
  readonly to: Address;
  readonly transport: string;
  /** ms of virtual time. */
  readonly openedAt: number;
}

export interface Timer {
  readonly label: string;
  readonly setAt: number;
  readonly firesAt: number;
}

export interface NodeSlot<S> {
  readonly state: S;
  /** How many identifiers of each kind were drawn. */
  readonly draws: Readonly<Record<string, number>>;
  readonly timers: Readonly<Record<string, Timer>>;
  /** How many packets it sent. */
  readonly sent: number;
}

/** Everything there is at one moment. Immutable; consecutive worlds share what did not change. */
export interface World<S> {
  readonly now: number;
  readonly nodes: Readonly<Record<NodeId, NodeSlot<S>>>;
  readonly connections: readonly Connection[];
}

/** One step of a run: what happened to which node, and what the world was after it. */
export interface Entry<S> {
  readonly index: number;
  readonly at: number;
  readonly node: NodeId;
  readonly happening: Happening;
  /** Packets that left because of it, lost ones included. */
  readonly sent: readonly PacketId[];
  readonly notes: readonly Note[];
  /** What state machines inside the node did, in that order. */
  readonly transitions: readonly Transition[];
  readonly world: World<S>;
}

export interface Trace<S> {
  /** The world before anything happened. */
  readonly start: World<S>;
  readonly entries: readonly Entry<S>[];
  /** In the order in which they were sent. */
  readonly packets: readonly Packet[];
  /** `quiet`: nothing was left to happen; `time`: `until` was reached; `limit`: too many steps, a loop. */
  readonly ended: 'quiet' | 'time' | 'limit';
}
