import styles from './bracket-mark.module.css';

/** A bracket as it stands on the ladder beside a lane. */
export function BracketMark() {
  return (
    <svg
      className={styles.bracket}
      viewBox="0 0 8 16"
      width="8"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M7 2H2V14H7" />
    </svg>
  );
}
