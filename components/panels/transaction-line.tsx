import { transactionWords } from '@/lib/session/transaction-words';
import type { SeenTransaction } from '@/lib/session/transactions-of';
import type { NodeId } from '@/lib/sim/scenario';
import { BracketMark } from './bracket-mark';
import styles from './transaction-line.module.css';

export interface TransactionLineProps {
  /** Those that one message belongs to, as far as they have gone. */
  readonly transactions: readonly SeenTransaction[];
  readonly labelOf: (node: NodeId) => string;
}

/** What the brackets beside the lanes say: whose transactions they are, and in which states. */
export function TransactionLine({ transactions, labelOf }: TransactionLineProps) {
  if (transactions.length === 0) return null;
  return (
    <p className={styles.line}>
      <BracketMark />
      <span>
        {transactions.map(({ id, node, side, story }, i) => (
          <span key={id}>
            {i === 0 ? 'Transaction:' : ';'} {labelOf(node)} ({side}) {transactionWords(story)},{' '}
            <b>{story.steps.at(-1)?.state}</b>
          </span>
        ))}
      </span>
    </p>
  );
}
