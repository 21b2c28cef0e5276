import { duration } from '@/lib/ladder/duration';
import { isOver, type SeenTimer } from '@/lib/session/timers-between';
import type { NodeId } from '@/lib/sim/scenario';
import { timerPurpose } from '@/lib/transaction/timer-purpose';
import { EmptyPanel } from './empty-panel';
import { StepMark } from './step-mark';
import styles from './timer-list.module.css';

export interface TimerListProps {
  /** Those that fire first being first. */
  readonly timers: readonly SeenTimer[];
  readonly labelOf: (node: NodeId) => string;
}

/** The timers that run, each as an arc that shrinks: whoever waits, for what, and how long yet. */
export function TimerList({ timers, labelOf }: TimerListProps) {
  if (timers.length === 0) return <EmptyPanel>No timer runs: nobody waits for anything.</EmptyPanel>;
  return (
    <ul className={styles.list}>
      {timers.map((one) => (
        <li key={`${one.node} ${one.timer}`} className={styles.timer} data-over={isOver(one) || undefined}>
          <TimerArc share={one.share} />
          <p className={styles.words}>
            <strong>{one.label}</strong> of {labelOf(one.node)}{' '}
            {one.fate === undefined ? null : <StepMark>{one.fate}</StepMark>}
            <span className={styles.left}>
              {isOver(one) ? 'runs no longer' : `fires in ${duration(one.left)}`}
            </span>
            <span className={styles.purpose}>{purposeOf(one.label)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The share of a timer that is left as an arc from the top, as on a clock. */
function TimerArc({ share }: { readonly share: number }) {
  return (
    <svg
      className={styles.arc}
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.whole} cx="20" cy="20" r="16" />
      <circle
        className={styles.rest}
        cx="20"
        cy="20"
        r="16"
        pathLength="100"
        strokeDasharray={`${share * 100} 100`}
        transform="rotate(-90 20 20)"
      />
    </svg>
  );
}

/** Timers of transactions have a letter; others are called by what they are for. */
function purposeOf(label: string): string | undefined {
  const letter = /^Timer ([A-M])$/.exec(label)?.[1];
  return Object.entries(timerPurpose).find(([one]) => one === letter)?.[1];
}
