import { VerdictIcon } from '@/components/panels/verdict-icon';
import styles from './symptom.module.css';
import type { SymptomSeen } from './use-symptom';

/** Whether the run that is shown has the symptom of its failure. */
export function Symptom({ seen: { verdict, sentence } }: { readonly seen: SymptomSeen }) {
  return (
    <p className={styles.symptom}>
      <VerdictIcon verdict={verdict} />
      <span>{sentence}</span>
    </p>
  );
}
