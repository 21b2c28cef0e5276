import type { Located, Message } from '../message';
import type { ByteRun } from './byte-run';
import type { FramerEvent } from './framer-event';

export interface StreamOptions {
  /** Longest start line and header section together, in bytes; 1 at least. */
  readonly maxHead: number;
  /** Longest body, in bytes. */
  readonly maxBody: number;
  /**
   * True at the client's end of a connection: there each CRLF answers a ping, and is told at once. Otherwise two of them
   * are a ping, and one by itself is a pong, which shows only when something else follows (RFC 5626 §4.4.1).
   */
  readonly awaitsPong: boolean;
}

/** How far a stream has been read. A value: to receive bytes makes a new one. All places count from its first byte. */
export interface StreamState {
  readonly options: StreamOptions;
  /** How many bytes have come. */
  readonly received: number;
  readonly phase: Phase;
  /** The bytes of the message that has begun, from `phase.from` on. */
  readonly kept: ByteRun | undefined;
}

export type Phase = Gap | Head | Body;

/** Between messages. */
export interface Gap {
  readonly kind: 'gap';
  /** True if the byte before is a CR, which may be the first half of a CRLF. */
  readonly afterCr: boolean;
  /** Where a CRLF stands that may be the first half of a ping. */
  readonly half: number | undefined;
}

/** Within a start line and header section, or within bytes that are taken for one. */
export interface Head {
  readonly kind: 'head';
  readonly from: number;
  /** Where the line begins that is being read. */
  readonly line: number;
  /** What the byte before is: a CR that ends a line, or one that ends the empty line; an LF may belong to it. */
  readonly after: 'CR' | 'CR of the empty line' | 'other';
  /**
   * What its first line says. `unknown`: it has not ended. `doubtful`: it is no start line. `remainder`: there is none,
   * since what it belongs to was too long and has been given up.
   */
  readonly begins: 'unknown' | 'with a start line' | 'doubtful' | 'remainder';
}

/** Within a body, which ends at `to`. */
export interface Body {
  readonly kind: 'body';
  readonly from: number;
  readonly to: number;
  /** Start line and header section. */
  readonly head: Message;
  /** Content-Length. */
  readonly length: Located<number>;
}

/** One call of `receive`: the bytes that have just come, which end at `end`, all that are at hand, and what came of them. */
export interface Reading {
  readonly options: StreamOptions;
  readonly chunk: Uint8Array;
  /** Where the chunk stands in the stream. */
  readonly start: number;
  readonly end: number;
  readonly run: ByteRun;
  readonly events: FramerEvent[];
}

/** Where the reading goes on. */
export interface Step {
  readonly phase: Phase;
  readonly at: number;
}
