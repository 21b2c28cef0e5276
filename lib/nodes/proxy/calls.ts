import type { Address } from '@/lib/sim/scenario';
import { emptyTable } from '@/lib/table/table';
import type { ClientTransactions } from '../client-transactions';
import type { NextHop } from '../next-hop';
import type { Route } from '../route';
import type { Reply, ServerTransactions } from '../server-transactions';

/** Requests other than REGISTER that a server is passing on. JSON-safe. */
export interface Calls {
  /** By key of the request that came in, see `serverKey`. */
  readonly open: Readonly<Record<string, Fork>>;
  /** Towards who asked. */
  readonly servers: ServerTransactions;
  /** Towards who is asked. */
  readonly clients: ClientTransactions;
}

/** One request and everybody that it was sent on to: what RFC 3261 §16.7 calls the response context. */
export interface Fork {
  readonly method: string;
  /** As it came in, with where it came from noted in its top Via. */
  readonly request: string;
  readonly route: Route;
  /** The way of responses back. */
  readonly back: Omit<Reply, 'text'>;
  readonly branches: readonly Branch[];
  /** Targets that are tried one group after another, when all before them have failed. */
  readonly waiting: readonly (readonly Target[])[];
  /** Status of the final response that went back. */
  readonly answered?: number;
}

/** Where a request may be sent on to (RFC 3261 §16.5). */
export interface Target {
  /** The new Request-URI. */
  readonly uri: string;
  /** Proxies to go through, topmost first: the Path of a binding (RFC 3327). */
  readonly routes: readonly string[];
  /** Absent where the name to send to has no address. */
  readonly hop?: NextHop;
  /** The end of a flow on this side, where a flow is used again (RFC 5626 §5.3). */
  readonly source?: Address;
  /** Several ways to one phone are never tried at the same time (RFC 5626 §5.3, RFC 5627 §6.1). */
  readonly instance?: string;
  /** Why it goes there: a part of a sentence. */
  readonly because: string;
}

/** A target that was tried. */
export interface Branch {
  /** Of its client transaction. */
  readonly key: string;
  readonly target: Target;
  /** `provisional`: it gave a sign of life. */
  readonly phase: 'sent' | 'provisional' | 'final';
  /** A CANCEL waits for the first response (RFC 3261 §9.1). */
  readonly cancel?: 'wanted' | 'sent';
  /** The final response, as it would go back. */
  readonly final?: { readonly status: number; readonly text: string };
}

/** Before the first call. */
export const noCalls: Calls = { open: {}, servers: emptyTable, clients: emptyTable };
