import type { NodeState } from '@/lib/nodes/node-state';
import type { TransactionState } from '@/lib/transaction/machine';

/**
 * The transactions in the state of a node, by where they stand in it: the last part of that place is the key that messages
 * are matched by. A node's state is plain data, and whatever carries the state of a machine is a transaction, so that a
 * new kind of node need not be named here. Which list of a table holds an entry does not count: entries move.
 */
export function transactionsIn(state: NodeState | undefined): ReadonlyMap<string, FoundTransaction> {
  const found = new Map<string, FoundTransaction>();
  collect(state, [], found);
  return found;
}

export interface FoundTransaction {
  readonly key: string;
  readonly state: TransactionState;
}

function collect(value: unknown, path: readonly string[], found: Map<string, FoundTransaction>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('key' in value && 'value' in value) {
    collect(value.value, [...path, String(value.key)], found);
    return;
  }
  if (Array.isArray(value) || 'below' in value) {
    for (const inner of Object.values(value)) collect(inner, path, found);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (isTransactionState(inner))
      found.set([...path, name].join('/'), { key: path.at(-1) ?? '', state: inner });
    else collect(inner, [...path, name], found);
  }
}

function isTransactionState(value: unknown): value is TransactionState {
  return (
    typeof value === 'object' && value !== null && 'machine' in value && 'name' in value && 'timers' in value
  );
}
