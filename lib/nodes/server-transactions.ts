import type { Address, Context, Transport } from '@/lib/sim/scenario';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { type Table, valueAt, withoutKey, withValue } from '@/lib/table/table';
import { type InviteServerEvent, inviteServer } from '@/lib/transaction/invite-server';
import { type Machine, newTransaction, step, type TransactionState } from '@/lib/transaction/machine';
import { nonInviteServer, type ServerEvent } from '@/lib/transaction/non-invite-server';
import { type Outcome, outcomeOf, surroundings } from './transaction-effects';

/** What the transaction sends: kept, so that a retransmitted request gets the same answer. */
export interface Reply {
  readonly text: string;
  readonly source: Address;
  readonly destination: Address;
  /** Where it is not that of the scenario. */
  readonly transport?: Transport;
}

/** A request that is being answered or was answered (RFC 3261 §17.2). */
export interface ServerTransaction {
  readonly state: TransactionState;
  /** What a request has in common with copies of it that came another way, see `originOf`. */
  readonly origin: string;
  readonly reply?: Reply;
  /** What the request came over, where that is not the transport of the scenario. */
  readonly transport?: Transport;
}

/** By key, see `serverKey`. */
export type ServerTransactions = Table<ServerTransaction>;

export interface ServerStep extends Outcome {
  readonly transactions: ServerTransactions;
}

/**
 * What a request is matched by (RFC 3261 §17.2.3): branch, sent-by and method; or, if the branch does not begin with
 * the cookie of RFC 3261, the fields that RFC 2543 compared. Undefined where there is no Via to match by. An ACK and a
 * CANCEL find the INVITE that they belong to by its `method` (RFC 3261 §9.2).
 */
export function serverKey(message: Message, method = methodOf(message)): string | undefined {
  const hop = firstOf(message, via);
  if (hop === undefined || message.startLine.kind !== 'request') return undefined;
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
  transport?: Transport,
): ServerStep {
  const known = valueAt(transactions, key) ?? opened(nonInviteServer, request, transport);
  return advance(transactions, key, known, 'request', context);
}

/** The same for an INVITE, whose table is another one (RFC 3261 §17.2.1). */
export function serverInvite(
  transactions: ServerTransactions,
  key: string,
  invite: Message,
  context: Context,
  transport?: Transport,
): ServerStep {
  const known = valueAt(transactions, key) ?? opened(inviteServer, invite, transport);
  return advance(transactions, key, known, 'INVITE', context);
}

function opened(
  machine: Machine<string>,
  request: Message,
  transport: Transport | undefined,
): ServerTransaction {
  return { state: newTransaction(machine), origin: originOf(request), ...(transport && { transport }) };
}

/** Applies an event to a server transaction; `reply` comes with a response. One that is over comes to nothing. */
export function serverEvent(
  transactions: ServerTransactions,
  key: string,
  event: AnyServerEvent,
  context: Context,
  reply?: Reply,
): ServerStep {
  const transaction = valueAt(transactions, key);
  if (transaction === undefined) return { transactions, effects: [], passed: [], ended: false };
  return advance(transactions, key, transaction, event, context, reply);
}

/** Applies an event to a transaction, and puts it into the table as it is then. */
function advance(
  transactions: ServerTransactions,
  key: string,
  transaction: ServerTransaction,
  event: AnyServerEvent,
  context: Context,
  reply?: Reply,
): ServerStep {
  const kept = reply ?? transaction.reply;
  const { state, transport } = transaction;
  const around = surroundings(context, transport);
  const next = step(machineOf(state), state, event, around);
  const outcome = outcomeOf(key, next, around, kept && { do: 'send', ...kept });
  const { effects, passed, ended } = outcome;
  if (ended) return { transactions: withoutKey(transactions, key), effects, passed, ended };
  // A response that the table drops is not what a retransmission gets.
  const sent = next.effects.some((effect) => effect.do === 'send-response') ? kept : transaction.reply;
  const updated: ServerTransaction = {
    state: next.state,
    origin: transaction.origin,
    ...(sent && { reply: sent }),
    ...(transport && { transport }),
  };
  return { transactions: withValue(transactions, key, updated), effects, passed, ended };
}

type AnyServerEvent = ServerEvent | InviteServerEvent;

function machineOf({ machine }: TransactionState): Machine<AnyServerEvent> {
  return machine === inviteServer.name ? inviteServer : nonInviteServer;
}

function methodOf({ startLine }: Message): string {
  return startLine.kind === 'request' ? startLine.method.value : '';
}

function tagOf(address: AddressValue | undefined): string {
  return (address && parameter(address, 'tag')?.text) ?? '';
}
