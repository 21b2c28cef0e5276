import type { Address } from '@/lib/sim/scenario';
import { emptyTable } from '@/lib/table/table';
import type { ClientTransactions } from '../client-transactions';
import type { Dialog } from '../dialog';

/** Somebody who calls: shows whether a phone that registered can be reached. */
export interface CallerConfig {
  readonly displayName: string;
  readonly aor: string;
  readonly contact: string;
  readonly sentBy: string;
  readonly address: Address;
  readonly callIdHost: string;
  /** Host name and port of the server that calls go through. */
  readonly proxyHost: string;
  readonly proxyPort: number;
  /** How many hops its calls may take; 70 where absent (RFC 3261 §8.1.1.6). */
  readonly maxForwards?: number;
}

/** What came of a call. */
export type CallState =
  | { readonly phase: 'calling' }
  | { readonly phase: 'ringing' }
  | { readonly phase: 'answered' }
  /** The caller said goodbye after talking. */
  | { readonly phase: 'ended' }
  /** `reason` is a sentence for people. */
  | { readonly phase: 'failed'; readonly reason: string };

/** One call, from the INVITE on. */
export interface OutgoingCall {
  /** Whom it is for. */
  readonly to: string;
  readonly callId: string;
  /** Of the transaction of its INVITE. */
  readonly key: string;
  /** ms of virtual time. */
  readonly startedAt: number;
  readonly state: CallState;
  /** The caller hung up before anybody answered: the CANCEL is sent, or waits for the first response (RFC 3261 §9.1). */
  readonly cancel?: 'wanted' | 'sent';
  /** One for each phone that answered, with the ACK that was sent to it. */
  readonly dialogs: readonly { readonly dialog: Dialog; readonly ack: string }[];
}

/** A phone that only calls. JSON-safe. */
export interface Caller {
  readonly kind: 'caller';
  readonly config: CallerConfig;
  /** In the order in which they were made. */
  readonly calls: readonly OutgoingCall[];
  readonly transactions: ClientTransactions;
}

/** A caller who has not called yet. */
export function newCaller(config: CallerConfig): Caller {
  return { kind: 'caller', config, calls: [], transactions: emptyTable };
}
