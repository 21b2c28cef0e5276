import { ShapeMark } from '@/components/ui/shape-mark';
import { familyLetters } from '@/lib/explain/family-letters';
import styles from './family-legend.module.css';

/** What colours, letters and underlines in a message mean: the five families of fields. */
export function FamilyLegend() {
  return (
    <ul className={styles.legend} aria-label="Families of fields">
      {families.map(([family, { letter, shape, title, purpose }]) => (
        <li key={family} className={styles.entry} data-family={family}>
          <ShapeMark shape={shape} letter={letter} />
          <span>
            <span className={styles.name}>{title}</span>
            <span className={styles.purpose}>{purpose}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const families = Object.entries(familyLetters);
