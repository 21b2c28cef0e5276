import { type ReactNode, useRef } from 'react';
import { Button } from './button';
import styles from './catalogue-frame.module.css';

export interface CatalogueFrameProps {
  /** The fields that narrow the list down, a search field first. */
  readonly search: ReactNode;
  /** How much of the list is left, of how much: 7 of 210. */
  readonly left: number;
  readonly all: number;
  /** What it is a list of: `rules`. */
  readonly noun: string;
  /** What is said where nothing is left. */
  readonly nothing: string;
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
  left,
  all,
  noun,
  nothing,
  onShowAll,
  label,
  parts,
  children,
}: CatalogueFrameProps) {
  const fields = useRef<HTMLElement>(null);

  function showAll() {
    onShowAll();
    // The button goes away.
    fields.current?.querySelector('input')?.focus();
  }

  return (
    <>
      <search ref={fields} aria-label={noun} className={styles.search}>
        {search}
      </search>
      <p role="status" className={styles.count}>
        {left === all ? `${all} ${noun}` : `${left || 'None'} of ${all} ${noun}`}
      </p>
      {left > 0 ? null : (
        <div className={styles.nothing}>
          <p>{nothing}</p>
          <Button onClick={showAll}>Show all {noun}</Button>
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
