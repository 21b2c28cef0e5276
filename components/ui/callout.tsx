import type { ReactNode } from 'react';
import styles from './callout.module.css';

export interface CalloutProps {
  readonly kind?: 'note' | 'warning' | 'error' | 'success';
  /** Says in words what the colour says: `In practice`, `A common mistake`. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A remark beside the text. */
export function Callout({ kind = 'note', title, children }: CalloutProps) {
  return (
    <div role="note" className={`${styles.callout} ${styles[kind]}`}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
