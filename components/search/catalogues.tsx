import { SiteLink } from '@/components/ui/site-link';
import styles from './search-desk.module.css';

/** Where everything is listed that the search finds. */
export function Catalogues() {
  return (
    <p>
      <span className={styles.unscripted}>
        The search needs JavaScript, which is switched off in this browser.{' '}
      </span>
      All of it is listed, too: <SiteLink href="/learn/">lessons</SiteLink>,{' '}
      <SiteLink href="/headers/">header fields</SiteLink>, <SiteLink href="/rules/">rules</SiteLink>,{' '}
      <SiteLink href="/flows/">flows</SiteLink> and <SiteLink href="/glossary/">glossary</SiteLink>.
    </p>
  );
}
