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
}

/** What a node asks the kernel to do. A node does nothing by itself. */
export type Effect =
  | {
      readonly do: 'send';
      readonly source: Address;
      readonly destination: Address;
      readonly text: string;
    }
  /** Replaces a timer of the same name. `after` in ms of virtual time. */
  | { readonly do: 'set-timer'; readonly timer: string; readonly after: number; readonly label: string }
  | { readonly do: 'clear-timer'; readonly timer: string }
  | { readonly do: 'note'; readonly note: Note };

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
  /** Where it listens: what is sent to any other address is lost. */
  readonly addresses: readonly Address[];
  readonly state: S;
  /** Identifiers to hand out first, by kind: `{ branch: ['z9hG4bKnashds7'] }`. */
  readonly script?: Readonly<Record<string, readonly string[]>>;
}

/** Something that a person does at a time: `{ at: 0, node: 'bob', name: 'register' }`. */
export interface Command {
  /** ms of virtual time. */
  readonly at: number;
  readonly node: NodeId;
  readonly name: string;
  readonly argument?: string;
}

/** All that determines a run, but for the edits. */
export interface Scenario<S> {
  readonly seed: number;
  readonly transport: Transport;
  readonly nodes: readonly NodeSetup<S>[];
  /** Host name to IP address. */
  readonly names: Readonly<Record<string, string>>;
  /** One-way latency of every link, in ms. */
  readonly latency: number;
  readonly commands: readonly Command[];
  /** The run ends at this virtual time (ms), or earlier when nothing is left to happen. */
  readonly until: number;
  readonly handle: Handle<S>;
}
