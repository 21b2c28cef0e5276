import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** A line that opens to more. Works without JavaScript; the content is in the page and found by its search. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className={styles.disclosure}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
