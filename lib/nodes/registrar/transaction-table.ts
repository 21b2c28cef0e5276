import type { Context, Transport } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import { emptyTable, type Table, valueAt, withoutKey, withValue } from '@/lib/table/table';
import {
  originOf,
  type Reply,
  type ServerStep,
  type ServerTransactions,
  serverEvent,
  serverRequest,
} from '../server-transactions';

/**
 * The transactions of a registrar, of which a busy one has thousands: by key, and beside that how many of them each origin
 * has, so that a request which came twice is found without looking at all of them.
 */
export interface TransactionTable {
  readonly byKey: ServerTransactions;
  readonly origins: Table<number>;
}

/** Before the first request. */
export const noTransactions: TransactionTable = { byKey: emptyTable, origins: emptyTable };

/** A transaction step, with the table after it. */
export interface TableStep extends Omit<ServerStep, 'transactions'> {
  readonly transactions: TransactionTable;
}

/** A request arrives: opens a transaction for it, or finds that it is a retransmission. */
export function tableRequest(
  table: TransactionTable,
  key: string,
  request: Message,
  context: Context,
  transport?: Transport,
): TableStep {
  return counted(table, key, serverRequest(table.byKey, key, request, context, transport));
}

/** Applies an event to a transaction; `reply` comes with a response. One that is over comes to nothing. */
export function tableEvent(
  table: TransactionTable,
  key: string,
  event: Parameters<typeof serverEvent>[2],
  context: Context,
  reply?: Reply,
): TableStep {
  return counted(table, key, serverEvent(table.byKey, key, event, context, reply));
}

/** True if another transaction than that of this request was opened by the same request (RFC 3261 §8.2.2.2). */
export function isAnsweredElsewhere({ origins }: TransactionTable, request: Message): boolean {
  return (valueAt(origins, originOf(request)) ?? 0) > 1;
}

/** The table after a step, in which a transaction is new, or gone, or goes on. */
function counted({ byKey, origins }: TransactionTable, key: string, step: ServerStep): TableStep {
  const [before, now] = [valueAt(byKey, key), valueAt(step.transactions, key)];
  const recounted =
    before && now
      ? origins
      : countedAgain(origins, now?.origin ?? before?.origin, now === undefined ? -1 : 1);
  const { effects, passed, ended } = step;
  return { transactions: { byKey: step.transactions, origins: recounted }, effects, passed, ended };
}

function countedAgain(origins: Table<number>, origin: string | undefined, more: number): Table<number> {
  if (origin === undefined) return origins;
  const count = (valueAt(origins, origin) ?? 0) + more;
  return count > 0 ? withValue(origins, origin, count) : withoutKey(origins, origin);
}
