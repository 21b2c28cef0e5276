import type { Address, Context } from '@/lib/sim/scenario';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { newTransaction, step, type TransactionState } from '@/lib/transaction/machine';
import { nonInviteServer, type ServerEvent } from '@/lib/transaction/non-invite-server';
import { type Outcome, outcomeOf, surroundings } from './transaction-effects';

/** What the transaction sends: kept, so that a retransmitted request gets the same answer. */
export interface Reply {
  readonly text: string;
  readonly source: Address;
  readonly destination: Address;
}

/** A request that is being answered or was answered (RFC 3261 §17.2.2). */
export interface ServerTransaction {
  readonly state: TransactionState;
  /** What a request has in common with copies of it that came another way, see `originOf`. */
  readonly origin: string;
  readonly reply?: Reply;
}

/** By key, see `serverKey`. */
export type ServerTransactions = Readonly<Record<string, ServerTransaction>>;

export interface ServerStep extends Outcome {
  readonly transactions: ServerTransactions;
}

/**
 * What a request is matched by (RFC 3261 §17.2.3): branch, sent-by and method; or, if the branch does not begin with
 * the cookie of RFC 3261, the fields that RFC 2543 compared. Undefined where there is no Via to match by.
 */
export function serverKey(message: Message): string | undefined {
  const hop = firstOf(message, via);
  if (hop === undefined || message.startLine.kind !== 'request') return undefined;
  const method = message.startLine.method.value;
  const sentBy = `${hop.host.value}:${hop.port?.value ?? ''}`.toLowerCase();
  const branch = parameter(hop, 'branch')?.text ?? '';
  if (branch.toLowerCase().startsWith('z9hg4bk')) return [branch, sentBy, method].join(' ');
  const old = [
    message.startLine.uri.value,
    tagOf(firstOf(message, to)),
    tagOf(firstOf(message, from)),
    firstOf(message, callId)?.value ?? '',
    firstOf(message, cseq)?.number.value ?? '',
    method,
    sentBy,
    branch,
  ];
  return old.join(' ');
}

/** From tag, Call-ID and CSeq: two requests that agree in all of them were one when they were sent (RFC 3261 §8.2.2.2). */
export function originOf(message: Message): string {
  const number = firstOf(message, cseq);
  return [
    tagOf(firstOf(message, from)),
    firstOf(message, callId)?.value ?? '',
    number?.number.value ?? '',
    number?.method.value ?? '',
  ].join(' ');
}

/** A request arrives: opens a transaction for it, or finds that it is a retransmission. */
export function serverRequest(
  transactions: ServerTransactions,
  key: string,
  request: Message,
  context: Context,
): ServerStep {
  const opened = { state: newTransaction(nonInviteServer), origin: originOf(request) };
  return serverEvent({ [key]: opened, ...transactions }, key, 'request', context);
}

/** Applies an event to a server transaction; `reply` comes with a response. One that is over comes to nothing. */
export function serverEvent(
  transactions: ServerTransactions,
  key: string,
  event: ServerEvent,
  context: Context,
  reply?: Reply,
): ServerStep {
  const transaction = transactions[key];
  if (transaction === undefined) return { transactions, effects: [], passed: [], ended: false };
  const kept = reply ?? transaction.reply;
  const next = step(nonInviteServer, transaction.state, event, surroundings(context));
  const outcome = outcomeOf(key, next.effects, kept && { do: 'send', ...kept });
  const { [key]: _ended, ...others } = transactions;
  const updated: ServerTransaction = { ...transaction, state: next.state, ...(kept ? { reply: kept } : {}) };
  return { ...outcome, transactions: outcome.ended ? others : { ...transactions, [key]: updated } };
}

function tagOf(address: AddressValue | undefined): string {
  return (address && parameter(address, 'tag')?.text) ?? '';
}
