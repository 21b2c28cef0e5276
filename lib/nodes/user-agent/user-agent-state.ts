import type { DigestAlgorithm } from '@/lib/digest/algorithm';
import type { Address } from '@/lib/sim/scenario';
import type { ClientTransactions } from '../client-transactions';

/** How a phone is set up. */
export interface UserAgentConfig {
  readonly displayName: string;
  /** The address-of-record to register: `sips:bob@biloxi.example.com`. */
  readonly aor: string;
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
}

/** What the phone shows its owner. */
export type Registration =
  | { readonly phase: 'unregistered' }
  | { readonly phase: 'registering' }
  /** `expiresAt` in ms of virtual time. */
  | { readonly phase: 'registered'; readonly expiresAt: number }
  | { readonly phase: 'failed'; readonly reason: string };

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
}

/** A phone that registers. JSON-safe. */
export interface UserAgent {
  readonly kind: 'user-agent';
  readonly config: UserAgentConfig;
  readonly registration: Registration;
  /** The same for all registrations of this boot cycle (RFC 3261 §10.2.4). */
  readonly callId?: string;
  readonly fromTag?: string;
  /** CSeq number of the last REGISTER sent; 0 before the first. */
  readonly cseq: number;
  readonly challenges: readonly KeptChallenge[];
  /** Challenges in a row that were answered with no other response between them. */
  readonly tries: number;
  readonly transactions: ClientTransactions;
}

/** A phone that has just been switched on. */
export function newUserAgent(config: UserAgentConfig): UserAgent {
  return {
    kind: 'user-agent',
    config,
    registration: { phase: 'unregistered' },
    cseq: 0,
    challenges: [],
    tries: 0,
    transactions: {},
  };
}
