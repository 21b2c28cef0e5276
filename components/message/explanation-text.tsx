import type { Explanation } from '@/lib/explain/explanation';
import styles from './explanation-text.module.css';

/** What a field is, who wrote it, who reads it, and where that is written. */
export function ExplanationText({ explanation }: { readonly explanation: Explanation }) {
  const { what, writer, reader, spec } = explanation;
  return (
    <div className={styles.explanation}>
      <p>{what}</p>
      <dl className={styles.parties}>
        <div>
          <dt>Written by</dt>
          <dd>{writer}</dd>
        </div>
        <div>
          <dt>Read by</dt>
          <dd>{reader}</dd>
        </div>
      </dl>
      <p className={styles.spec}>{spec}</p>
    </div>
  );
}
