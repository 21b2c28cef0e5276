import type { ReactNode } from 'react';
import type { Note } from '@/lib/sim/scenario';
import { VerdictIcon } from './verdict-icon';
import styles from './verdict-sentence.module.css';

/** What came of something, in a sentence with the sign of its verdict. */
export function VerdictSentence({
  verdict,
  children,
}: {
  readonly verdict: Note['verdict'];
  readonly children: ReactNode;
}) {
  return (
    <p className={styles.sentence}>
      <VerdictIcon verdict={verdict} />
      <span>{children}</span>
    </p>
  );
}
