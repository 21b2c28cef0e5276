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
  readonly reply?: Reply;
}

/** By key, see `serverKey`. */
export type ServerTransactions = Readonly<Record<string, ServerTransaction>>;

export interface ServerStep extends Outcome {
  readonly transactions: ServerTransactions;
}

/**
 * What a request is matched by (RFC 3261 §17.2.3): branch, sent-by and method; or, if the branch does not begin with
 * the cookie of RFC 3261, the fields that RFC 2543 compared. Undefined without a Via: nobody could be answered.
 */
export function serverKey(message: Message): string | undefined {
  const hop = firstOf(message, via);
  if (hop === undefined || message.startLine.kind !== 'request') return undefined;
  const method = message.startLine.method.value;
  const sentBy = `${hop.host.value}:${hop.port?.value ?? ''}`.toLowerCase();
  const branch = parameter(hop, 'branch')?.text ?? '';
  if (branch.toLowerCase().startsWith('z9hg4bk')) return [branch, sentBy, method].join(' ');
  const tag = (address: AddressValue | undefined) => (address && parameter(address, 'tag')?.text) ?? '';
  const old = [
    message.startLine.uri.value,
    tag(firstOf(message, to)),
    tag(firstOf(message, from)),
    firstOf(message, callId)?.value ?? '',
    firstOf(message, cseq)?.number.value ?? '',
    method,
    sentBy,
    branch,
  ];
  return old.join(' ');
}

/** Applies an event to a server transaction, opening it on its first request. `reply` comes with a response. */
export function serverEvent(
  transactions: ServerTransactions,
  key: string,
  event: ServerEvent,
  context: Context,
  reply?: Reply,
): ServerStep {
  const transaction = transactions[key] ?? { state: newTransaction(nonInviteServer) };
  const kept = reply ?? transaction.reply;
  const next = step(nonInviteServer, transaction.state, event, surroundings(context));
  const outcome = outcomeOf(key, next.effects, kept && { do: 'send', ...kept });
  const { [key]: _ended, ...others } = transactions;
  const updated: ServerTransaction = { state: next.state, ...(kept ? { reply: kept } : {}) };
  return { ...outcome, transactions: outcome.ended ? others : { ...transactions, [key]: updated } };
}
