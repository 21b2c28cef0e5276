import { emptyTable } from '@/lib/table/table';
import type { Route } from '../route';
import type { ServerTransactions } from '../server-transactions';

/** Calls that came to a phone. JSON-safe. */
export interface IncomingCalls {
  /** By key of the INVITE, see `serverKey`; what is over stays as a record of it. */
  readonly open: Readonly<Record<string, IncomingCall>>;
  readonly transactions: ServerTransactions;
}

/** One call. */
export interface IncomingCall {
  /** `accepted`: the 200 is out and its ACK is awaited. */
  readonly phase: 'ringing' | 'accepted' | 'confirmed' | 'ended' | 'cancelled' | 'unacknowledged';
  /** Who calls: the URI in From. */
  readonly from: string;
  readonly callId: string;
  readonly callerTag: string;
  /** The tag that this phone put into To. */
  readonly tag: string;
  readonly invite: string;
  readonly route: Route;
  /** ms until the 200 is sent once more, and for how long it has been repeated (RFC 3261 §13.3.1.4). */
  readonly pause?: number;
  readonly waited?: number;
}

/** No call yet. */
export const noIncomingCalls: IncomingCalls = { open: {}, transactions: emptyTable };
