import type { Address, Context } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { cseq } from '@/lib/sip/headers/cseq';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { newTransaction, step, type TransactionState } from '@/lib/transaction/machine';
import { type ClientEvent, nonInviteClient } from '@/lib/transaction/non-invite-client';
import { type Outcome, outcomeOf, surroundings } from './transaction-effects';

/** A request on its way to an answer (RFC 3261 §17.1.2), with the text to send again. */
export interface ClientTransaction {
  readonly state: TransactionState;
  readonly request: string;
  readonly source: Address;
  readonly destination: Address;
}

/** By key, see `clientKey`. */
export type ClientTransactions = Readonly<Record<string, ClientTransaction>>;

export interface ClientStep extends Outcome {
  readonly transactions: ClientTransactions;
}

/**
 * What a response is matched by: branch of the top Via and method of CSeq (RFC 3261 §17.1.3).
 * Undefined if the message lacks one of them.
 */
export function clientKey(message: Message): string | undefined {
  const hop = firstOf(message, via);
  const method = firstOf(message, cseq)?.method.value;
  const branch = hop && parameter(hop, 'branch')?.text;
  return branch === undefined || method === undefined ? undefined : `${branch} ${method}`;
}

/** Opens a client transaction: sends the request and sets its timers. */
export function openClient(
  transactions: ClientTransactions,
  key: string,
  request: Pick<ClientTransaction, 'request' | 'source' | 'destination'>,
  context: Context,
): ClientStep {
  const opened = { ...transactions, [key]: { ...request, state: newTransaction(nonInviteClient) } };
  return clientEvent(opened, key, 'request from TU', context);
}

/** Applies an event to a client transaction; an event for one that does not exist comes to nothing. */
export function clientEvent(
  transactions: ClientTransactions,
  key: string,
  event: ClientEvent,
  context: Context,
): ClientStep {
  const transaction = transactions[key];
  if (transaction === undefined) return { transactions, effects: [], passed: [], ended: false };
  const { request: text, source, destination } = transaction;
  const next = step(nonInviteClient, transaction.state, event, surroundings(context));
  const outcome = outcomeOf(key, next.effects, { do: 'send', source, destination, text });
  const { [key]: _ended, ...others } = transactions;
  const left = outcome.ended ? others : { ...transactions, [key]: { ...transaction, state: next.state } };
  return { ...outcome, transactions: left };
}
