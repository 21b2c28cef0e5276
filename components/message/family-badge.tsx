import { ShapeMark } from '@/components/ui/shape-mark';
import type { Family } from '@/lib/explain/explanation';
import { familyLetters } from '@/lib/explain/family-letters';
import styles from './family-badge.module.css';

/** The sign of a family with its name: colour, shape and letter. */
export function FamilyBadge({ family }: { readonly family: Family }) {
  const { letter, shape, title } = familyLetters[family];
  return (
    <span className={styles.badge} data-family={family}>
      <ShapeMark shape={shape} letter={letter} />
      <span className={styles.name}>{title}</span>
    </span>
  );
}
