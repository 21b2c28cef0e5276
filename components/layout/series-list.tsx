import Link from 'next/link';
import styles from './series-list.module.css';

export interface SeriesListProps {
  readonly items: readonly { readonly href: string; readonly title: string; readonly summary: string }[];
}

/** A numbered list of pages with a sentence each, like the contents of a book. */
export function SeriesList({ items }: SeriesListProps) {
  return (
    <ol className={styles.list}>
      {items.map(({ href, title, summary }) => (
        <li key={href} className={styles.item}>
          <h2 className={styles.title}>
            <Link href={href}>{title}</Link>
          </h2>
          <p className={styles.summary}>{summary}</p>
        </li>
      ))}
    </ol>
  );
}
