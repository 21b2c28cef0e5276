import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import styles from './done-mark.module.css';

/** Says that something is done. */
export function DoneMark({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.mark}>
      <Icon name="check" />
      {children}
    </span>
  );
}
