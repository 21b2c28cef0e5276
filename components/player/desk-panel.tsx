import { type ReactNode, useState } from 'react';
import styles from './desk-panel.module.css';

export interface DeskPanelProps {
  readonly title: string;
  /** What is in it, in a few words: to be read while it is closed. */
  readonly glance: string;
  /** Open from the start, and part of the exported HTML. Others are made, and loaded, when they are opened first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** One instrument of the desk: a line that says how things stand, and opens to all that is known. */
export function DeskPanel({ title, glance, open = false, children }: DeskPanelProps) {
  const [wasOpened, setWasOpened] = useState(open);
  return (
    <details
      className={styles.panel}
      open={open}
      data-later={!open || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={styles.summary}>
        <h3 className={styles.title}>{title}</h3> <span className={styles.glance}>{glance}</span>
      </summary>
      <div className={styles.content}>{wasOpened ? children : null}</div>
    </details>
  );
}
