import type { TransactionStory } from '@/lib/session/transaction-stories';
import { transactionWords } from '@/lib/session/transaction-words';
import type { NodeId } from '@/lib/sim/scenario';
import { BracketMark } from './bracket-mark';
import { StepMark } from './step-mark';
import styles from './transaction-list.module.css';

export interface TransactionListProps {
  /** As far as they have gone, in the order in which they began. */
  readonly told: readonly TransactionStory[];
  /** The one whose machine is drawn. */
  readonly shown: TransactionStory;
  /** Entries that had happened before the last step. */
  readonly former: number;
  readonly labelOf: (node: NodeId) => string;
  /** The message that is open, and the ids of the transactions that it belongs to. */
  readonly open: { readonly name: string; readonly carrying: readonly string[] } | undefined;
  readonly onChoose: (id: string) => void;
}

/** Transactions that are over and in no step's way; more of them only make the list long. */
const MOST_OVER = 4;

/** The transactions to choose from: all that live, and the latest of those that are over. */
export function TransactionList({ told, shown, former, labelOf, open, onChoose }: TransactionListProps) {
  const isOpen = ({ id }: TransactionStory) => open?.carrying.includes(id) === true;
  const over = told.filter(
    (story) => story !== shown && isOver(story) && !isMoved(story, former) && !isOpen(story),
  );
  const left = new Set(over.slice(0, Math.max(0, over.length - MOST_OVER)));
  return (
    <div className={styles.transactions}>
      <ul className={styles.list} aria-label="Transactions">
        {told
          .filter((story) => !left.has(story))
          .map((story) => (
            <li key={story.id}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={story === shown}
                data-over={isOver(story) || undefined}
                onClick={() => onChoose(story.id)}
              >
                <span>
                  <strong>{labelOf(story.node)}</strong>, {story.machine.name}
                </span>
                <span className={styles.state}>
                  {story.steps.at(-1)?.state} {isMoved(story, former) ? <StepMark>moved</StepMark> : null}
                </span>
                <span>{transactionWords(story)}</span>
                {isOpen(story) ? (
                  <span className={styles.open}>
                    <BracketMark /> {open?.name} belongs to it
                  </span>
                ) : null}
                <span className={styles.key}>
                  {keyFields(story).map(([name, value]) => (
                    <span key={name}>
                      {name} <code>{value}</code>
                    </span>
                  ))}
                </span>
              </button>
            </li>
          ))}
      </ul>
      {left.size === 0 ? null : <p className={styles.more}>{left.size} older ones are over and forgotten.</p>}
    </div>
  );
}

function isOver({ steps }: TransactionStory): boolean {
  return steps.at(-1)?.state === 'Terminated';
}

function isMoved({ steps }: TransactionStory, former: number): boolean {
  return (steps.at(-1)?.cursor ?? 0) > former;
}

/**
 * What messages are matched by: branch and method on the side that asks (RFC 3261 §17.1.3), on the other side sent-by as well
 * (§17.2.3). A request of RFC 2543 has a key of many parts, shown as it is.
 */
function keyFields({ key }: TransactionStory): readonly (readonly [name: string, value: string])[] {
  const parts = key.split(' ');
  const [branch = '', second = '', third] = parts;
  if (parts.length === 2)
    return [
      ['branch', branch],
      ['method', second],
    ];
  if (parts.length !== 3 || third === undefined) return [['key', key]];
  return [
    ['branch', branch],
    ['sent-by', second.replace(/:$/, '')],
    ['method', third],
  ];
}
