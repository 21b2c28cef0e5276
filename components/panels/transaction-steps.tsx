import { RfcLink } from '@/components/ui/rfc-link';
import { duration } from '@/lib/ladder/duration';
import type { TransactionStory } from '@/lib/session/transaction-stories';
import { StepMark } from './step-mark';
import styles from './transaction-steps.module.css';

export interface TransactionStepsProps {
  readonly story: TransactionStory;
  /** Entries that had happened before the last step. */
  readonly former: number;
}

/** The way that a transaction took through its machine; the last transition with its reason. */
export function TransactionSteps({ story: { steps }, former }: TransactionStepsProps) {
  return (
    <ol className={styles.steps} aria-label="Its transitions so far">
      {steps.map(({ cursor, at, state, row }, i) => (
        <li key={`${cursor} ${row?.in} ${state}`} data-last={i === steps.length - 1 || undefined}>
          <span className={styles.at}>{duration(at)}</span>{' '}
          {row === undefined ? 'Something that the table does not know' : <strong>{row.on}</strong>} → {state}{' '}
          {cursor > former ? <StepMark>taken</StepMark> : null}
          {i === steps.length - 1 && row !== undefined ? (
            <p className={styles.why}>
              {row.why} <RfcLink source={row.spec.split(', ')[0] ?? row.spec} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
