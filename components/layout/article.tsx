import { Fragment, type ReactNode } from 'react';
import { RfcLink } from '@/components/ui/rfc-link';
import styles from './article.module.css';
import { TableOfContents, type TableOfContentsProps } from './table-of-contents';

export interface ArticleProps extends TableOfContentsProps {
  readonly title: string;
  readonly summary: string;
  /** What it rests on: `RFC 3261 §10.2`. */
  readonly sources: readonly string[];
  /** What else a reader wants to know before they begin. */
  readonly head?: ReactNode;
  /** Running text. A child with the class `wide` may take the whole width of the page. */
  readonly children: ReactNode;
}

/** A page to be read: its title with a table of contents beside it, and the text below. */
export function Article({ title, summary, sources, head, headings, children }: ArticleProps) {
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1>{title}</h1>
          <p className={styles.summary}>{summary}</p>
          <Sources sources={sources} />
          {head}
        </div>
        <TableOfContents headings={headings} />
      </header>
      <div className="prose">{children}</div>
    </article>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  return (
    <p className={styles.sources}>
      {sources.map((source, index) => (
        <Fragment key={source}>
          {index === 0 ? null : ' · '}
          <RfcLink source={source} />
        </Fragment>
      ))}
    </p>
  );
}
