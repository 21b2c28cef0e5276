import type { Address } from '@/lib/sim/scenario';
import type { ServerTransactions } from '../server-transactions';

/** How a registrar is set up. */
export interface RegistrarConfig {
  /** Host names and domains that it answers for, in lower case (RFC 3261 §10.3 step 1 and 5). */
  readonly domains: readonly string[];
  readonly realm: string;
  /** User name to password. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Canonical address-of-record to the user names that may change its bindings (step 4). */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Length of a registration in seconds where the request does not ask for one. */
  readonly defaultExpires: number;
  /** Shorter requests get 423; seconds. */
  readonly minExpires: number;
  /** Longer requests are shortened to this; seconds. */
  readonly maxExpires: number;
  /** How long a nonce is accepted, in ms. */
  readonly nonceLifetime: number;
  /**
   * Policy: refuse credentials without qop. A client must choose one that was offered, but RFC 3261 §22.4 leaves a server
   * free to take the old form of RFC 2069, which has no nonce count.
   */
  readonly requireQop: boolean;
}

/** One row of the location table (RFC 3261 §10.3 step 7): where an address-of-record can be reached. */
export interface Binding {
  /** Canonical address-of-record. */
  readonly aor: string;
  /** The Contact URI as registered. */
  readonly contact: string;
  readonly callId: string;
  readonly cseq: number;
  /** ms of virtual time. */
  readonly expiresAt: number;
  /** Preference, 0 to 1. */
  readonly q?: string;
}

export interface IssuedNonce {
  /** ms of virtual time. */
  readonly issuedAt: number;
  /** The highest nonce count that was accepted; 0 before the first. */
  readonly count: number;
}

/** A registrar with its location service. JSON-safe. */
export interface Registrar {
  readonly kind: 'registrar';
  readonly config: RegistrarConfig;
  readonly bindings: readonly Binding[];
  readonly nonces: Readonly<Record<string, IssuedNonce>>;
  readonly transactions: ServerTransactions;
}

/** Where a request came from and where it was sent to. */
export interface Route {
  readonly source: Address;
  readonly destination: Address;
}

/** A registrar with an empty location table. */
export function newRegistrar(config: RegistrarConfig): Registrar {
  return { kind: 'registrar', config, bindings: [], nonces: {}, transactions: {} };
}
