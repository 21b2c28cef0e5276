import type { Dice } from './dice';

/** Name of a node in a scenario: `bob`, `server`. */
export type NodeId = string;

/** Causal name of a packet: `bob#2` is the second packet that bob sent. A duplicate made by the network: `bob#2+1`. */
export type PacketId = string;

/** What the kernel needs to know of a transport: its name, and whether it delivers reliably and in order. */
export interface Transport {
  /** As in Via: `UDP`, `TCP`, `TLS`, `WS`. */
  readonly name: string;
  readonly reliable: boolean;
}

/** `host:port`, host being an IP address (IPv6 in brackets). */
export type Address = string;

/** Something that happens to a node. */
export type Happening =
  | { readonly kind: 'command'; readonly name: string; readonly argument?: string }
  | {
      readonly kind: 'packet';
      readonly packet: PacketId;
      readonly text: string;
      /** Where it came from as seen by the receiver. */
      readonly source: Address;
      /** Address of the receiver that it was sent to. */
      readonly destination: Address;
      /** What it came over, as Via names it: `UDP`. */
      readonly transport: string;
    }
  /**
   * What becomes of a connection (RFC 3261 §18) or, as `refused`, of a datagram that nobody took (RFC 3261 §18.4).
   * Opening one is no happening: whoever sends over a reliable transport opens it, see `World.connections`.
   */
  | {
      readonly kind: 'connection';
      readonly event: 'closed' | 'reset' | 'refused';
      /** Own end and other end. */
      readonly local: Address;
      readonly remote: Address;
    }
  | { readonly kind: 'timer'; readonly timer: string };

/** A remark of a node about a decision that it took: shown beside the ladder, never read by another node. */
export interface Note {
  /** Short and stable: `10.3 step 7`, `22.2`. */
  readonly step: string;
  readonly verdict: 'ok' | 'refused' | 'info';
  /** One sentence. */
  readonly text: string;
  /** `RFC 3261 §10.3`. */
  readonly spec: string;
  /** What decided: UTF-16 offsets into the text of the packet that was handled. */
  readonly evidence?: readonly Evidence[];
}

/** A stretch of a text, from `from` up to `to`, in UTF-16 offsets. */
export interface Evidence {
  readonly from: number;
  readonly to: number;
}

/** What a node asks the kernel to do. A node does nothing by itself. */
export type Effect =
  | {
      readonly do: 'send';
      readonly source: Address;
      readonly destination: Address;
      readonly text: string;
      /** Where it differs from that of the scenario. */
      readonly transport?: Transport;
    }
  /** Closes the connection between the two addresses; the other end learns of it. */
  | { readonly do: 'close'; readonly source: Address; readonly destination: Address }
  | TimerEffect
  /** Ends all its connections, as when its process ends; the other ends learn of it. */
  | { readonly do: 'reset-connections' }
  | { readonly do: 'note'; readonly note: Note }
  | Transition;

export type TimerEffect =
  /** Replaces a timer of the same name. `after` in ms of virtual time. */
  | { readonly do: 'set-timer'; readonly timer: string; readonly after: number; readonly label: string }
  | { readonly do: 'clear-timer'; readonly timer: string };

/**
 * A step of a state machine inside a node, such as a transaction: recorded like a note, and without consequence. Its names
 * are those of the machine's table, which the kernel does not know.
 */
export interface Transition {
  readonly do: 'transition';
  readonly machine: string;
  /** Tells machines of the same name at one node apart. */
  readonly key: string;
  /** The state before, the event, and the state after. */
  readonly from: string;
  readonly on: string;
  readonly to: string;
  /** Whether what the machine runs over delivers reliably: a table may have a row for each. */
  readonly reliable: boolean;
}

/** What a node may look at while it handles something. */
export interface Context {
  /** Virtual time in ms since the start of the run. */
  readonly now: number;
  readonly self: NodeId;
  readonly transport: Transport;
  /** This node's own identifiers: scripted ones first, then seeded ones. */
  readonly dice: Dice;
  /** Address for a host name, or undefined; an IP address is its own answer. */
  readonly resolve: (host: string) => string | undefined;
  /** The servers of services, see `Scenario`. */
  readonly services?: Services;
}

/** What DNS lists as SRV records (RFC 2782): the servers of `_sip._udp.biloxi.example.com`, in the order to try them. */
export type Services = Readonly<Record<string, readonly Service[]>>;

/** One server of a service. */
export interface Service {
  readonly host: string;
  readonly port: number;
}

export interface Step<S> {
  readonly state: S;
  readonly effects: readonly Effect[];
}

/** The behaviour of all nodes of a scenario: pure, and told apart by the state that it is given. */
export type Handle<S> = (state: S, happening: Happening, context: Context) => Step<S>;

export interface NodeSetup<S> {
  readonly id: NodeId;
  /** For people: `Bob`, `SIP Server`. */
  readonly label: string;
  /** Where it listens: what is sent to an address of nobody is lost. `203.0.113.9:*` is every port of a host. */
  readonly addresses: readonly Address[];
  /**
   * The node that everything it sends goes through (a NAT), unless the destination is an address of a node with the
   * same gateway. From outside its addresses lead nowhere.
   */
  readonly gateway?: NodeId;
  readonly state: S;
  /** What is running when the run begins, for a state that has a past. */
  readonly timers?: readonly TimerEffect[];
  /** Identifiers to hand out first, by kind: `{ branch: ['z9hG4bKnashds7'] }`. */
  readonly script?: Readonly<Record<string, readonly string[]>>;
}

/** Something that a person does at a time: `{ at: 0, node: 'bob', name: 'register' }`. Names are known to nodes alone. */
export interface Command {
  /** ms of virtual time. */
  readonly at: number;
  readonly node: NodeId;
  readonly name: string;
  readonly argument?: string;
}

/** How the network treats what travels from some nodes to others during some time. Probabilities are from 0 to 1. */
export interface LinkConditions {
  /** The sender; every node where absent. */
  readonly from?: NodeId;
  /** The receiver; every node where absent. One direction: a cut both ways is two of these. */
  readonly to?: NodeId;
  /** ms of virtual time at which the packet leaves: from `since` (0 where absent) up to, not with, `until` (for ever). */
  readonly since?: number;
  readonly until?: number;
  /** Probability that a packet is lost; a reliable transport sends it again, which takes time. */
  readonly loss?: number;
  /** Probability that a packet arrives twice; never over a reliable transport. */
  readonly duplicate?: number;
  /** Probability that one character of a packet is changed on the way; a reliable transport notices and sends it again. */
  readonly corrupt?: number;
  /** ms on top of the latency. */
  readonly delay?: number;
  /**
   * Up to that many ms more, drawn for each packet: what leaves later may then arrive earlier, unless the
   * transport is reliable.
   */
  readonly jitter?: number;
}

/** All that determines a run, but for the edits. */
export interface Scenario<S> {
  readonly seed: number;
  readonly transport: Transport;
  readonly nodes: readonly NodeSetup<S>[];
  /** Host name to IP address. */
  readonly names: Readonly<Record<string, string>>;
  /** Servers by the name of their service; absent where names have addresses alone. */
  readonly services?: Services;
  /** One-way latency of every link, in ms. */
  readonly latency: number;
  /** What the network does beyond that; of several that apply losses add up as chances do, and delays as sums. */
  readonly links?: readonly LinkConditions[];
  readonly commands: readonly Command[];
  /** The run ends at this virtual time (ms), or earlier when nothing is left to happen. */
  readonly until: number;
  readonly handle: Handle<S>;
}
