import styles from './table-of-contents.module.css';

export interface TableOfContentsProps {
  /** In order; `depth` 2 is the outermost. */
  readonly headings: readonly { readonly id: string; readonly depth: number; readonly text: string }[];
}

/** More headings than this are too many to choose from: then the sections are listed without what is in them. */
const AT_A_GLANCE = 12;

/** Links to the headings of this page; nothing where there are none. */
export function TableOfContents({ headings }: TableOfContentsProps) {
  const deepest = headings.length > AT_A_GLANCE ? 2 : 3;
  const shown = headings.filter(({ depth }) => depth <= deepest);
  if (shown.length === 0) {
    return null;
  }
  return (
    <nav aria-label="On this page" className={styles.nav}>
      <p className={styles.title}>On this page</p>
      <ol className={styles.list}>
        {shown.map(({ id, depth, text }) => (
          <li key={id} className={depth === 3 ? styles.inner : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
