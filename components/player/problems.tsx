import { ProblemList, type ProblemListProps } from '@/components/message/problem-list';
import styles from './message-desk.module.css';
import type { Lab } from './use-lab';

export interface ProblemsProps extends Omit<ProblemListProps, 'ruleOf'> {
  readonly lab: Lab;
}

/** What the rules say of a text, each with its reason; or that the rules are not there yet. */
export function Problems({ lab: { rules }, ...list }: ProblemsProps) {
  if (rules === 'loading') return <p className={styles.hint}>The rules are on their way.</p>;
  if (rules === 'failed') {
    return (
      <p className={styles.hint}>The rules could not be loaded: reload the page to see what is broken.</p>
    );
  }
  return <ProblemList {...list} ruleOf={rules.findRule} />;
}
