import { emptyTable, type Table } from '@/lib/table/table';
import { type Calls, noCalls } from '../proxy/calls';
import type { Route } from '../route';
import { addressOfRecord } from './address-of-record';
import type { NonceTable } from './authentication/nonces';
import { type LocationTable, locationTable } from './location-table';
import type { RegistrarPolicy } from './registrar-policy';
import { noTransactions, type TransactionTable } from './transaction-table';

/** How a registrar is set up. */
export interface RegistrarConfig {
  /** Host names and domains that it answers for, in lower case (RFC 3261 §10.3 step 1 and 5). */
  readonly domains: readonly string[];
  readonly realm: string;
  /** User name to password. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Address-of-record to the user names that may change its bindings (step 4), whether it is written with sip or sips. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly policy: RegistrarPolicy;
}

/** One row of the location table (RFC 3261 §10.3 step 7): where an address-of-record can be reached. */
export interface Binding {
  /** See `addressOfRecord`. */
  readonly aor: string;
  /** The Contact URI as registered. */
  readonly contact: string;
  readonly callId: string;
  readonly cseq: number;
  /** When its time was granted, and when it ends, in ms of virtual time. */
  readonly grantedAt: number;
  readonly expiresAt: number;
  /** Preference, 0 to 1. */
  readonly q?: string;
  /** Where the request came from: the flow of RFC 5626, and where a phone behind a NAT can be reached. */
  readonly flow: Route;
  /** Calls go where the request came from, whatever the Contact says. */
  readonly byFlow?: true;
  /** URIs of the proxies that a request to this contact goes through, topmost first (RFC 3327). */
  readonly path: readonly string[];
  /** The name of the device, `urn:uuid:…` (RFC 5626 §4.1). */
  readonly instance?: string;
  /** The number of the flow, where the binding is one of RFC 5626. */
  readonly regId?: number;
  /** URIs of the device that reach it from everywhere (RFC 5627). */
  readonly gruu?: Gruus;
}

/** The URIs that a registrar gave to a device for an address-of-record (RFC 5627 §5.4). */
export interface Gruus {
  /** The address-of-record with the name of the device: `sip:bob@biloxi.example.com;gr=urn:uuid:…`; sips for a sips Contact. */
  readonly public: string;
  /** Those that hide whose they are, oldest first: all of them are valid. */
  readonly temporary: readonly string[];
}

export interface IssuedNonce {
  /** ms of virtual time. */
  readonly issuedAt: number;
  /** The highest nonce count that was accepted; 0 before the first. */
  readonly count: number;
  /** How many requests were accepted with it. */
  readonly uses: number;
}

/** Wrong passwords that came from one host. */
export interface Failures {
  /** In a row. */
  readonly count: number;
  /** ms of virtual time until which nothing from there is answered. */
  readonly silentUntil?: number;
}

/** A registrar with its location service. JSON-safe. */
export interface Registrar {
  readonly kind: 'registrar';
  readonly config: RegistrarConfig;
  readonly bindings: LocationTable;
  readonly nonces: NonceTable;
  /** By address-of-record: the public GRUUs that its devices ever got, which outlive the bindings (RFC 5627 §5.3). */
  readonly gruus: Table<readonly string[]>;
  /** By host that the requests came from. */
  readonly failures: Readonly<Record<string, Failures>>;
  readonly transactions: TransactionTable;
  /** Calls that it passes on to the phones that registered, since it is a proxy too. */
  readonly calls: Calls;
}

/** A registrar that was just started, with the bindings that it may have from before. */
export function newRegistrar(config: RegistrarConfig, bindings: readonly Binding[] = []): Registrar {
  return {
    kind: 'registrar',
    config: { ...config, owners: byAddress(config.owners) },
    bindings: locationTable(bindings),
    nonces: emptyTable,
    gruus: emptyTable,
    failures: {},
    transactions: noTransactions,
    calls: noCalls,
  };
}

/** One list of owners for each address-of-record, in whichever ways it was written. */
function byAddress(owners: RegistrarConfig['owners']): RegistrarConfig['owners'] {
  const lists = new Map<string, readonly string[]>();
  for (const [written, names] of Object.entries(owners)) {
    const aor = addressOfRecord(written);
    lists.set(aor, [...new Set([...(lists.get(aor) ?? []), ...names])]);
  }
  return Object.fromEntries(lists);
}
