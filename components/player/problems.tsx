import { useState } from 'react';
import { ProblemList, type ProblemListProps } from '@/components/message/problem-list';
import { hides } from '@/lib/session/hideable';
import { counted } from '@/lib/text/counted';
import styles from './message-desk.module.css';
import type { Lab } from './use-lab';

export interface ProblemsProps extends Omit<ProblemListProps, 'ruleOf'> {
  readonly lab: Lab;
}

/** What the rules say of a text, each with its reason, or that they are not there yet; nothing where that is hidden. */
export function Problems({ lab: { rules, session }, ...list }: ProblemsProps) {
  if (hides(session, 'findings')) return null;
  if (rules === 'loading') {
    return <p className={`${styles.hint} ${styles.arriving}`}>The rules are on their way.</p>;
  }
  if (rules === 'failed') {
    return (
      <p className={styles.hint}>The rules could not be loaded: reload the page to see what is broken.</p>
    );
  }
  return <Folding {...list} ruleOf={rules.findRule} />;
}

/**
 * Notes alone, such as one on a Date that most answers could have, are folded into one line. The list is open once anything
 * else was in it, and stays so: what somebody mends there must not close under the focus.
 */
function Folding(list: ProblemListProps) {
  const { problems } = list;
  const notesAlone = problems.length > 0 && problems.every(({ severity }) => severity === 'info');
  const [folded, setFolded] = useState(notesAlone);
  if (folded && !notesAlone) setFolded(false);
  return (
    <details open={!folded} className={styles.problems}>
      <summary hidden={!folded}>{counted(problems.length, 'note')}; no rule is broken</summary>
      <ProblemList {...list} />
    </details>
  );
}
