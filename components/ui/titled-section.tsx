import type { ReactNode } from 'react';
import styles from './titled-section.module.css';

export interface TitledSectionProps {
  /** Of the heading: links lead there. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page to look things up in, under a heading of its own. */
export function TitledSection({ id, title, children }: TitledSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
