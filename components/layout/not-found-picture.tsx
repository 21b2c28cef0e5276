import styles from './not-found-picture.module.css';

/** What has just happened, as everything is drawn here. The words beside it say the same. */
export function NotFoundPicture() {
  return (
    <svg className={styles.ladder} viewBox="0 0 320 190" width="320" height="190" aria-hidden="true">
      <text x="60" y="16">
        Browser
      </text>
      <text x="260" y="16">
        Site
      </text>
      <path className={styles.rail} d="M60 28v156M260 28v156" />
      <text x="160" y="66">
        GET this page
      </text>
      <path className={styles.request} d="M60 76L258 88M250 83l9 5-9 4z" />
      <text x="160" y="128">
        404 Not Found
      </text>
      <path className={`${styles.response} ${styles.line}`} d="M260 138L62 150" />
      <path className={styles.response} d="M70 145l-9 5 9 4" />
    </svg>
  );
}
