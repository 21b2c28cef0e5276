import type { Address, Effect, Happening, Note } from '@/lib/sim/scenario';
import type { Answer, Field } from '../response';
import type { Route } from '../route';

/**
 * A node that does what is written down for it: an attacker, a scanner, a server with a fault of its own, a proxy before
 * the registrar.
 */
export interface ScriptedConfig {
  /** What it sends from, unless an act says otherwise. */
  readonly address: Address;
  /** For a packet the first one that fits, from top to bottom. */
  readonly lines: readonly ScriptLine[];
}

export type ScriptLine = TimedLine | PacketLine;

interface Line {
  /** What it does is done so many ms later. */
  readonly after?: number;
  /** What a reader is told about it. */
  readonly note?: Pick<Note, 'text' | 'spec'> & Partial<Pick<Note, 'verdict'>>;
}

/** Takes its turn at the command `start`, or so many ms after it. */
export interface TimedLine extends Line {
  readonly on: 'start' | number;
  readonly acts: readonly Send[];
}

/** Takes its turn when a packet comes. Without acts the packet is swallowed. */
export interface PacketLine extends Line {
  readonly on: 'packet';
  /** Absent: every packet. */
  readonly if?: PacketTest;
  /** How many packets it takes before the lines below get their turn; absent: all that come. */
  readonly times?: number;
  /** So many ms after the first of these it counts anew: `times: 2, every: 1000` is what a server can do in a second. */
  readonly every?: number;
  readonly acts: readonly Act[];
}

/** All that is said must hold. */
export interface PacketTest {
  /** A request of this method. */
  readonly method?: string;
  /** A response of this status. */
  readonly status?: number;
  /** A response to a request of this method. */
  readonly answers?: string;
  /** Canonical names of header fields. */
  readonly has?: string;
  readonly lacks?: string;
  /** Name and whole value of a header field: `['Max-Forwards', '0']`. */
  readonly says?: readonly [name: string, value: string];
  /** Beginning of the address that it came from. */
  readonly source?: string;
  /** Beginning of the address that it was sent to. */
  readonly destination?: string;
  /** What it came over, as Via names it. */
  readonly transport?: string;
  /** Only with more bytes than that. */
  readonly longerThan?: number;
}

export type Act = Send | Reply | Relay | Hold | Release | Forward | Close;

/** Sends a text of its own; placeholders are filled in, see `fill`. */
export interface Send {
  readonly do: 'send';
  /** Address or placeholder: `{source}`. */
  readonly to: string;
  readonly text: string;
  /** An address that is not its own: whoever gets it answers somebody else. */
  readonly from?: Address;
}

/** Answers a request as a server does (RFC 3261 §8.2.6), with what is given; placeholders are filled in. */
export interface Reply extends Omit<Answer, 'fields'> {
  readonly do: 'answer';
  readonly fields?: readonly Field[];
}

/** Is a proxy: a request goes on to an address with a Via on top, and its responses go back the way that it came. */
export interface Relay {
  readonly do: 'relay';
  readonly to: Address;
  /** Put into a request below its Via fields; placeholders are filled in. */
  readonly fields?: readonly Field[];
  /** Taken out of it, by canonical name. */
  readonly without?: readonly string[];
  /** Put into a response in the same way. */
  readonly responseFields?: readonly Field[];
}

/** Keeps the request until it is released, as a proxy does while it wakes somebody up. */
export interface Hold {
  readonly do: 'hold';
}

/** Passes on all requests that are held, as `relay` does. */
export interface Release {
  readonly do: 'release';
  readonly to: Address;
}

/**
 * Is a wire: the packet travels on from its source to its destination. For a node that is the gateway of another and listens
 * at that one's addresses, and so stands on its path in both directions.
 */
export interface Forward {
  readonly do: 'forward';
  /** Header fields, by canonical name, that get another value; placeholders are filled in. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Closes the connection that the packet came over. */
export interface Close {
  readonly do: 'close';
}

/** A packet as it came in. */
export type Received = Extract<Happening, { kind: 'packet' }>;

/** How many packets a line took, and since when they are counted (ms of virtual time). */
export interface Count {
  readonly packets: number;
  readonly since: number;
}

/** JSON-safe. */
export interface Scripted {
  readonly kind: 'scripted';
  readonly config: ScriptedConfig;
  /** One for each line. */
  readonly taken: readonly Count[];
  /** What the packets so far taught it, by placeholder; later ones write over earlier ones. */
  readonly heard: Readonly<Record<string, string>>;
  /** Where requests came from that it relayed, by the branch that it gave them. */
  readonly relayed: Readonly<Record<string, Route>>;
  /** Requests that wait to be released, in the order in which they came. */
  readonly held: readonly Received[];
  /** What is done later, by timer. */
  readonly later: Readonly<Record<string, readonly Effect[]>>;
}

/** A node at the beginning of its script. */
export function newScripted(config: ScriptedConfig): Scripted {
  return {
    kind: 'scripted',
    config,
    taken: config.lines.map(() => ({ packets: 0, since: 0 })),
    heard: {},
    relayed: {},
    held: [],
    later: {},
  };
}
