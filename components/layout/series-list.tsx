import type { ReactNode } from 'react';
import { SiteLink } from '@/components/ui/site-link';
import styles from './series-list.module.css';

export interface SeriesItem {
  readonly href: string;
  /** `2.1`: its number where it has one of its own; else it is counted. */
  readonly mark?: string;
  readonly title: string;
  readonly summary: string;
  /** More about it, below the summary. */
  readonly note?: ReactNode;
}

export interface SeriesListProps {
  readonly items: readonly SeriesItem[];
  /** Of the headings: one below that of the section that the list stands in. */
  readonly level?: 2 | 3 | 4;
}

/** A numbered list of pages with a sentence each, like the contents of a book. */
export function SeriesList({ items, level = 2 }: SeriesListProps) {
  const Heading = `h${level}` as const;
  return (
    <ol className={styles.list}>
      {items.map(({ href, mark, title, summary, note }, i) => (
        <li key={href} className={styles.item}>
          <span className={styles.mark}>{mark ?? i + 1}</span>
          <Heading className={styles.title}>
            <SiteLink href={href}>{title}</SiteLink>
          </Heading>
          <div className={styles.summary}>
            <p>{summary}</p>
            {note}
          </div>
        </li>
      ))}
    </ol>
  );
}
