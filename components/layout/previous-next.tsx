import { Icon } from '@/components/ui/icon';
import { SiteLink } from '@/components/ui/site-link';
import styles from './previous-next.module.css';

export interface Neighbour {
  readonly href: string;
  readonly title: string;
}

/** The way on at the foot of a page of a series. */
export function PreviousNext({
  label,
  previous,
  next,
}: {
  /** What the series is: `Lessons`. */
  readonly label: string;
  readonly previous?: Neighbour | null;
  readonly next?: Neighbour | null;
}) {
  if (!previous && !next) {
    return null;
  }
  return (
    <nav aria-label={label} className={styles.nav}>
      {previous ? (
        <SiteLink href={previous.href} rel="prev" className={styles.link}>
          <span className={styles.direction}>
            <Icon name="previous" /> Previous
          </span>
          {previous.title}
        </SiteLink>
      ) : null}
      {next ? (
        <SiteLink href={next.href} rel="next" className={`${styles.link} ${styles.next}`}>
          <span className={styles.direction}>
            Next <Icon name="next" />
          </span>
          {next.title}
        </SiteLink>
      ) : null}
    </nav>
  );
}
