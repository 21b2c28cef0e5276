import type { ReactNode } from 'react';
import styles from './empty-panel.module.css';

/** Stands in the place of a panel that has nothing to show, and says why. */
export function EmptyPanel({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
