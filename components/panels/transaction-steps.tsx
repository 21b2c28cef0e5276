import { RfcLink } from '@/components/ui/rfc-link';
import { clockTime } from '@/lib/ladder/clock-time';
import type { TransactionStory } from '@/lib/session/transaction-stories';
import bars from './bar-list.module.css';
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
    <ol className={bars.list} aria-label="Its transitions so far">
      {steps.map(({ cursor, at, event, state, row }, i) => (
        <li key={`${cursor} ${event} ${state}`} data-last={i === steps.length - 1 || undefined}>
          <span className={styles.at}>{clockTime(at)}</span> <strong>{event}</strong> → {state}{' '}
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
