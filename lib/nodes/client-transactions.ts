import type { Address, Context, Effect, Transport } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { cseq } from '@/lib/sip/headers/cseq';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { type Table, valueAt, withoutKey, withValue } from '@/lib/table/table';
import { type InviteClientEvent, inviteClient } from '@/lib/transaction/invite-client';
import { type Machine, newTransaction, step, type TransactionState } from '@/lib/transaction/machine';
import { type ClientEvent, nonInviteClient } from '@/lib/transaction/non-invite-client';
import { inviteCompanion } from './invite-companion';
import { forgotten, type Outcome, outcomeOf, surroundings } from './transaction-effects';

/** A request on its way to an answer (RFC 3261 §17.1), with the text to send again. */
export interface ClientTransaction {
  readonly state: TransactionState;
  readonly request: string;
  readonly source: Address;
  readonly destination: Address;
  /** Where it is not that of the scenario. */
  readonly transport?: Transport;
}

/** By key, see `clientKey`. */
export type ClientTransactions = Table<ClientTransaction>;

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
  request: Omit<ClientTransaction, 'state'>,
  context: Context,
): ClientStep {
  return open(nonInviteClient, 'request from TU', transactions, key, request, context);
}

/** Opens the client transaction of an INVITE, whose table is another one (RFC 3261 §17.1.1). */
export function openInviteClient(
  transactions: ClientTransactions,
  key: string,
  request: Omit<ClientTransaction, 'state'>,
  context: Context,
): ClientStep {
  return open(inviteClient, 'INVITE from TU', transactions, key, request, context);
}

/** Whoever uses a branch twice has no transaction any more that could tell the answers apart: the new one takes its place. */
function open(
  machine: Machine<string>,
  event: AnyClientEvent,
  transactions: ClientTransactions,
  key: string,
  request: Omit<ClientTransaction, 'state'>,
  context: Context,
): ClientStep {
  const opened = inState(newTransaction(machine), request);
  const next = advance(transactions, key, opened, event, context);
  const replaced = valueAt(transactions, key);
  if (replaced === undefined) return next;
  return { ...next, effects: [...forgotten([{ key, value: replaced }], context), ...next.effects] };
}

/**
 * Applies an event to a client transaction; an event for one that does not exist comes to nothing. `response` comes with
 * the refusal of an INVITE, which the transaction acknowledges itself.
 */
export function clientEvent(
  transactions: ClientTransactions,
  key: string,
  event: AnyClientEvent,
  context: Context,
  response?: Message,
): ClientStep {
  const transaction = valueAt(transactions, key);
  if (transaction === undefined) return { transactions, effects: [], passed: [], ended: false };
  return advance(transactions, key, transaction, event, context, response);
}

/** Forgets a client transaction that its machine would keep: nobody waits for an answer any more (RFC 3261 §9.1). */
export function forgetClient(transactions: ClientTransactions, key: string, context: Context): ClientStep {
  const transaction = valueAt(transactions, key);
  const effects = transaction ? forgotten([{ key, value: transaction }], context) : [];
  return { transactions: withoutKey(transactions, key), effects, passed: [], ended: true };
}

/** Applies an event to a transaction, and puts it into the table as it is then. */
function advance(
  transactions: ClientTransactions,
  key: string,
  transaction: ClientTransaction,
  event: AnyClientEvent,
  context: Context,
  response?: Message,
): ClientStep {
  const around = surroundings(context, transaction.transport);
  const next = step(machineOf(transaction.state), transaction.state, event, around);
  const acknowledges = response && next.effects.some((effect) => effect.do === 'send-ack');
  const ack = acknowledges && inviteCompanion(transaction.request, 'ACK', response);
  const outcome = outcomeOf(
    key,
    next,
    around,
    sending(transaction, transaction.request),
    ack ? sending(transaction, ack) : undefined,
  );
  const left = outcome.ended
    ? withoutKey(transactions, key)
    : withValue(transactions, key, inState(next.state, transaction));
  const { effects, passed, ended } = outcome;
  return { transactions: left, effects, passed, ended };
}

/** Written out: an engine makes such an object far more quickly than a copy of which one field is replaced. */
function inState(
  state: TransactionState,
  { request, source, destination, transport }: Omit<ClientTransaction, 'state'>,
): ClientTransaction {
  const transaction = { state, request, source, destination };
  return transport ? { ...transaction, transport } : transaction;
}

function sending({ source, destination, transport }: ClientTransaction, text: string): Send {
  return { do: 'send', source, destination, text, ...(transport && { transport }) };
}

type Send = Extract<Effect, { do: 'send' }>;

type AnyClientEvent = ClientEvent | InviteClientEvent;

function machineOf({ machine }: TransactionState): Machine<AnyClientEvent> {
  return machine === inviteClient.name ? inviteClient : nonInviteClient;
}
