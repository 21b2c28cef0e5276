import { useMemo } from 'react';
import { VerdictIcon } from '@/components/panels/verdict-icon';
import type { FailureStory } from '@/lib/flows/failures/failure';
import styles from './symptom.module.css';
import type { Lab } from './use-lab';

/** Whether the run that is shown has the symptom of its failure: edits and the fix may take it away. */
export function Symptom({ lab, story }: { readonly lab: Lab; readonly story: FailureStory }) {
  const found = useMemo(() => story.symptom(lab.trace), [story, lab.trace]);
  return (
    <p className={styles.symptom} role="status">
      <VerdictIcon verdict={found === undefined ? 'ok' : 'refused'} />
      <span>
        {found === undefined
          ? 'In this run the failure does not show.'
          : `In this run the failure shows: ${found}`}
      </span>
    </p>
  );
}
