import { type DigestAlgorithm, digestAlgorithms } from '@/lib/digest/algorithm';
import type { DigestMistake } from './digest-mistakes';

/** How a phone answers challenges: what the RFCs leave to it, and where phones are known to leave the RFCs. Plain data. */
export interface DigestPersonality {
  /** What it takes where a challenge offers it, or `ignore`: it answers in the old form of RFC 2069 whatever is offered. */
  readonly qop: 'auth' | 'auth-int' | 'ignore';
  /** The algorithms that it knows, in any order: the registrar's order counts (RFC 8760 §2.4). */
  readonly algorithms: readonly DigestAlgorithm[];
  /** Looks at the topmost challenge alone, and stops if it cannot answer that one (against RFC 8760 §2.4). */
  readonly firstChallengeOnly: boolean;
  /** Keeps the challenge that came last alone: a proxy and a registrar never get their answers together (against RFC 3261 §22.3). */
  readonly oneChallenge?: boolean;
  /** The one realm that it has a password for; it answers any where absent (RFC 3261 §22.1). */
  readonly realm?: string;
  /** Sends the nonce count 00000001 each time, as if no request had come before (against RFC 7616 §3.4). */
  readonly freezesCount: boolean;
  /** Goes on counting where the nonce is a new one (against RFC 7616 §3.4). */
  readonly keepsCounting?: boolean;
  /** Writes qop="auth" where qop=auth belongs (against RFC 7616 §3.4). */
  readonly quotesQop: boolean;
  /** Sends qop, nc and cnonce even where no qop was offered (against RFC 3261 §22.4 item 8). */
  readonly unsolicitedQop?: boolean;
  /** Writes the digest uri without the port and the parameters of the Request-URI (against RFC 3261 §22.4 item 3). */
  readonly shortensUri?: boolean;
  /** What it gets wrong when it computes the response. */
  readonly mistake?: DigestMistake;
}

/** Knows all algorithms, and does what the RFCs say. */
export const digestByTheBook: DigestPersonality = {
  qop: 'auth',
  algorithms: digestAlgorithms,
  firstChallengeOnly: false,
  freezesCount: false,
  quotesQop: false,
};
