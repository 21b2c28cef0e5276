import type { ReactNode } from 'react';
import { Button } from './button';
import styles from './catalogue-frame.module.css';

export interface CatalogueFrameProps {
  /** The fields that narrow the list down. */
  readonly search: ReactNode;
  /** How much of it is left: `7 of 210 rules`. */
  readonly count: string;
  /** What is said where nothing is left, and the button that shows everything again; undefined where something is. */
  readonly nothing: { readonly says: string; readonly button: string } | undefined;
  readonly onShowAll: () => void;
  /** What the links to the parts of the list are, for screen readers. */
  readonly label: string;
  /** The parts that are left, with their anchors. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  /** The list. */
  readonly children: ReactNode;
}

/** A long list with a search above it. Without JavaScript the whole list is there, and no search. */
export function CatalogueFrame({
  search,
  count,
  nothing,
  onShowAll,
  label,
  parts,
  children,
}: CatalogueFrameProps) {
  return (
    <>
      <search className={styles.search}>{search}</search>
      <p role="status" className={styles.count}>
        {count}
      </p>
      {nothing === undefined ? null : (
        <div className={styles.nothing}>
          <p>{nothing.says}</p>
          <Button onClick={onShowAll}>{nothing.button}</Button>
        </div>
      )}
      <nav aria-label={label} className={styles.parts}>
        {parts.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {children}
    </>
  );
}
