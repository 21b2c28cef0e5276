import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** What is to be known of something at a glance, beside the text about it: a few `Fact`s. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export interface FactProps {
  readonly name: ReactNode;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly children: ReactNode;
}

export function Fact({ name, severity, children }: FactProps) {
  return (
    <div className={styles.fact} data-severity={severity}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
