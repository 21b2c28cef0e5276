import Link from 'next/link';
import styles from './series-list.module.css';

export interface SeriesListProps {
  readonly items: readonly { readonly href: string; readonly title: string; readonly summary: string }[];
  /** Of the headings: one below that of the section that the list stands in. */
  readonly level?: 2 | 3 | 4;
}

/** A numbered list of pages with a sentence each, like the contents of a book. */
export function SeriesList({ items, level = 2 }: SeriesListProps) {
  const Heading = `h${level}` as const;
  return (
    <ol className={styles.list}>
      {items.map(({ href, title, summary }) => (
        <li key={href} className={styles.item}>
          <Heading className={styles.title}>
            <Link href={href}>{title}</Link>
          </Heading>
          <p className={styles.summary}>{summary}</p>
        </li>
      ))}
    </ol>
  );
}
