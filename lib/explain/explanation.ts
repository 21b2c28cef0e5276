import type { Span } from '@/lib/text/span';

/** The five families of fields (colour, shape and letter are the same everywhere). */
export type Family = 'transaction' | 'identity' | 'binding' | 'proof' | 'other';

/** What there is to know of one field or one part of it. */
export interface Explanation {
  /** A piece path as in `lib/sip` (`Via;branch`, `CSeq.number`) or a header name (`Via`). */
  readonly path: string;
  /** For people: `branch parameter of Via`. */
  readonly title: string;
  readonly family: Family;
  /** What it is, one or two sentences. */
  readonly what: string;
  /** Who wrote it in this message. */
  readonly writer: string;
  /** Who copies or compares it afterwards, and what for. */
  readonly reader: string;
  /** `RFC 3261 §20.42`. */
  readonly spec: string;
  /**
   * Pieces of the same kin group with the same value belong together in all messages of a run
   * (branch with branch, nonce with nonce). Undefined: it has no kin.
   */
  readonly kin?: { readonly group: string; readonly why: string };
}

/** A stretch of a message with its explanation: what the inspector shows. */
export interface ExplainedSpan extends Span {
  readonly path: string;
  readonly family: Family;
  readonly explanation: Explanation;
  /** `branch:z9hG4bKnashds7`: equal in two places if and only if they are kin. */
  readonly kinKey?: string;
}
