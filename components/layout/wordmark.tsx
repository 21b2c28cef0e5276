import styles from './wordmark.module.css';

/** The name with its sign: two participants, a request there, a response back. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M4 2v16M16 2v16" stroke="var(--line-strong)" strokeWidth="1.5" />
        <path d="M4 7h10" stroke="var(--request)" strokeWidth="1.5" />
        <path d="M12.5 4l4 3-4 3z" fill="var(--request)" />
        <path d="M16 13.5H6" stroke="var(--response)" strokeWidth="1.5" strokeDasharray="2.5 1.5" />
        <path d="M7.5 10.5l-4 3 4 3z" fill="var(--response)" />
      </svg>
      <span className={styles.name}>SIP Ladder</span>
    </span>
  );
}
