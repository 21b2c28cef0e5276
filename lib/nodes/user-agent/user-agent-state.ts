import type { DigestAlgorithm } from '@/lib/digest/algorithm';
import type { Address, Effect, Transport } from '@/lib/sim/scenario';
import { emptyTable } from '@/lib/table/table';
import type { ClientTransactions } from '../client-transactions';
import type { NextHop } from '../next-hop';
import { type IncomingCalls, noIncomingCalls } from './incoming-state';
import { type Personality, plain } from './personality';
import type { Task } from './task';

/** How a line of a phone is set up. */
export interface UserAgentConfig {
  readonly displayName: string;
  /** The address-of-record to register: `sips:bob@biloxi.example.com`. */
  readonly aor: string;
  /** Who registers, where that is somebody else: the address-of-record of a third party, for From (RFC 3261 §10.2). */
  readonly from?: string;
  /** The registrar, as it stands in the Request-URI: no user part (RFC 3261 §10.2). */
  readonly registrar: string;
  /** Host name of the registrar and port to send to. */
  readonly registrarHost: string;
  readonly registrarPort: number;
  /** Where this phone can be reached: what is being registered. */
  readonly contact: string;
  /** Host and port for the Via (RFC 3261 §18.1.1). */
  readonly sentBy: string;
  /** Own address on the wire. */
  readonly address: Address;
  /** The part of the Call-ID after the `@`. */
  readonly callIdHost: string;
  readonly username: string;
  readonly password: string;
  /** Asked for in an Expires header field, seconds; left to the registrar where absent. */
  readonly expires?: number;
  /** How it behaves where phones differ; `plain` where absent. */
  readonly personality?: Personality;
  /** What it sends over, where that is not the transport of the scenario. */
  readonly transport?: Transport;
  /** Name of the device, `urn:uuid:…`, the same after every restart (RFC 5626 §4.1). */
  readonly instance?: string;
  /** Number of its flow to the registrar: with it the phone asks for outbound (RFC 5626 §4.2). */
  readonly regId?: number;
  /** Asks for a URI of its own that works everywhere (RFC 5627 §4.1). */
  readonly gruu?: boolean;
  /** Further extensions that it names in Supported: `path`, which a phone should always name (RFC 3327 §5.1). */
  readonly supports?: readonly string[];
  /** Goes along with each REGISTER that registers: a CPL script, which some servers take that way (RFC 3880 §1). */
  readonly body?: { readonly type: string; readonly text: string };
}

/** How a phone with this configuration behaves. */
export function personalityOf({ personality }: Pick<UserAgentConfig, 'personality'>): Personality {
  return personality ?? plain;
}

/** What the phone shows its owner. */
export type Registration =
  | { readonly phase: 'unregistered' }
  /** `expiresAt`: the end of the binding that the registrar still has from before, if any; ms of virtual time. */
  | { readonly phase: 'registering'; readonly expiresAt?: number }
  | { readonly phase: 'registered'; readonly expiresAt: number }
  /** Tries again by itself `at` a time (ms). */
  | {
      readonly phase: 'retrying';
      readonly reason: string;
      readonly at: number;
      readonly expiresAt?: number;
    }
  /** Does nothing by itself any more. `expiresAt`: until then the registrar still has the binding from before. */
  | { readonly phase: 'failed'; readonly reason: string; readonly expiresAt?: number };

/** The end of the binding that the registrar has of a phone, as far as the phone knows. */
export function endOfBinding(registration: Registration): { readonly expiresAt?: number } {
  return 'expiresAt' in registration && registration.expiresAt !== undefined
    ? { expiresAt: registration.expiresAt }
    : {};
}

/** A challenge that the phone knows the answer to, kept for later requests (RFC 3261 §22.2). */
export interface KeptChallenge {
  /** Header field for the credentials: `Authorization` after 401, `Proxy-Authorization` after 407. */
  readonly header: 'Authorization' | 'Proxy-Authorization';
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string;
  readonly algorithm: DigestAlgorithm;
  /** The protection that was chosen from the list in the challenge. */
  readonly qop?: 'auth' | 'auth-int';
  /** How many requests were sent with this nonce. */
  readonly count: number;
  /** The cnonce of the first of them, which the session of a -sess algorithm keeps (RFC 7616 §3.4.2). */
  readonly cnonce?: string;
}

/** Where a 3xx sent a REGISTER: the new Request-URI, and the way to it. */
export interface Target extends NextHop {
  readonly uri: string;
}

/** A task under way: its REGISTER waits for the final answer. */
export interface Attempt {
  readonly task: Task;
  /** It was begun while the registrar still had a binding of this phone. */
  readonly refreshes: boolean;
  /** Client transaction of the REGISTER that was sent last. */
  readonly key: string;
  /** Challenges in a row that were answered with no other response between them. */
  readonly tries: number;
  /** Statuses after which the request was changed and sent again: each is good for one change. */
  readonly mended: readonly number[];
  /** How many servers of the registrar failed before the one that is asked now. */
  readonly passedOver?: number;
  readonly target?: Target;
}

/** What answers taught a line about its registrar; kept until the phone restarts. */
export interface Taught {
  /** Seconds under which the registrar grants nothing (RFC 3261 §10.2.8). */
  readonly minExpires?: number;
  /** Extensions that it wants to see in Supported (RFC 3261 §21.4.16). */
  readonly extensions: readonly string[];
  /** What became of the wish for outbound: the last 200 agreed to it (RFC 5626 §4.2.1), or the first hop cannot (§6). */
  readonly outbound?: 'granted' | 'refused';
  /** Seconds after which a flow without keep-alives counts as dead (RFC 5626 §4.4). */
  readonly flowTimer?: number;
  /** The tag that the last 200 had in its To. */
  readonly toTag?: string;
}

/** The identifiers of the last REGISTER that a line sent, which the next one goes on with (RFC 3261 §10.2, §10.2.4). */
export interface Ids {
  readonly branch?: string;
  /** The same for all registrations of a boot cycle. */
  readonly callId?: string;
  readonly fromTag?: string;
  /** 0 before the first. */
  readonly cseq: number;
}

/** The way to the registrar, while keep-alives go over it (RFC 5626 §4.4). */
export interface Flow {
  /** What waits for its answer: `pong`, or the client transaction of an OPTIONS. */
  readonly awaits?: string;
  /** One keep-alive at least was answered: the flow is one that works (§4.5). */
  readonly answered: boolean;
}

/** One account of a phone: registers one address-of-record. JSON-safe. */
export interface Line {
  readonly config: UserAgentConfig;
  readonly registration: Registration;
  readonly ids: Ids;
  readonly challenges: readonly KeptChallenge[];
  readonly attempt?: Attempt;
  /** What is to be done when the attempt has come to its end, first one first (RFC 3261 §10.2). */
  readonly queue: readonly Task[];
  /** Attempts in a row that had no answer, no connection or an error that may pass. */
  readonly failures: number;
  readonly taught: Taught;
  /** Which of the registrar's servers it talks to, by their order in DNS; the first, 0, where absent. */
  readonly server?: number;
  /** Contacts of the address-of-record that the last 200 listed, other devices included. */
  readonly listed: readonly string[];
  /** Absent before the first keep-alive that is to be answered. */
  readonly flow?: Flow;
  readonly transactions: ClientTransactions;
}

/** A line after something happened to it, and what is to be done. */
export interface LineStep {
  readonly line: Line;
  readonly effects: readonly Effect[];
}

/** A phone that registers and can be called. JSON-safe. */
export interface UserAgent {
  readonly kind: 'user-agent';
  /** Its accounts, of which it has one at least. */
  readonly lines: Lines;
  /** Addresses at which it was before it moved: what comes there does not reach it any more. */
  readonly left: readonly Address[];
  readonly calls: IncomingCalls;
}

export type Lines = readonly [Line, ...(readonly Line[])];

/** A phone that has just been switched on, with one account or more, all of them at one address on the wire. */
export function newUserAgent(config: UserAgentConfig, ...further: readonly UserAgentConfig[]): UserAgent {
  const lines: Lines = [newLine(config), ...further.map(newLine)];
  return { kind: 'user-agent', lines, left: [], calls: noIncomingCalls };
}

/** An account that was not used since the phone was switched on. */
export function newLine(config: UserAgentConfig): Line {
  return {
    config,
    registration: { phase: 'unregistered' },
    ids: { cseq: 0 },
    challenges: [],
    queue: [],
    failures: 0,
    taught: { extensions: [] },
    listed: [],
    transactions: emptyTable,
  };
}
