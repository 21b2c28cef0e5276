import Link from 'next/link';
import styles from './search-desk.module.css';

/** Where everything is listed that the search finds. */
export function Catalogues() {
  return (
    <p>
      <span className={styles.unscripted}>
        The search needs JavaScript, which is switched off in this browser.{' '}
      </span>
      All of it is listed, too: <Link href="/learn/">lessons</Link>,{' '}
      <Link href="/headers/">header fields</Link>, <Link href="/rules/">rules</Link>,{' '}
      <Link href="/flows/">flows</Link> and <Link href="/glossary/">glossary</Link>.
    </p>
  );
}
