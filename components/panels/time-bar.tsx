import styles from './time-bar.module.css';

/** A bar that shrinks with the time that is left, below words that say how much that is. */
export function TimeBar({ words, share }: { readonly words: string; readonly share: number }) {
  return (
    <span className={styles.time}>
      {words}
      <svg
        className={styles.bar}
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.whole} width="100" height="4" />
        <rect className={styles.left} width={percent(share)} height="4" />
      </svg>
    </span>
  );
}

/** In tenths of a percent, from 0 to 100. */
function percent(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10;
}
