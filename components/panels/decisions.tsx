import { useId } from 'react';
import type { Note } from '@/lib/sim/scenario';
import styles from './decisions.module.css';
import { VerdictIcon } from './verdict-icon';

export interface DecisionsProps {
  /** In the order in which the decisions were taken. */
  readonly notes: readonly Note[];
  /** Label of the node: `SIP Server`. */
  readonly who: string;
}

/** What a node decided when something came to it, step by step, each with the section that it follows. */
export function Decisions({ notes, who }: DecisionsProps) {
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        What {who} decides
      </h3>
      {notes.length === 0 ? (
        <p className={styles.none}>There is nothing to decide at this moment.</p>
      ) : (
        <ol className={styles.list}>
          {notes.map(({ step, verdict, text, spec }) => (
            <li key={`${step} ${text}`} className={styles.decision} data-verdict={verdict}>
              <VerdictIcon verdict={verdict} />
              <p>
                <span className="visually-hidden">{WORDS[verdict]}: </span>
                {text} <span className={styles.spec}>{placeOf(step, spec)}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const WORDS: Readonly<Record<Note['verdict'], string>> = { ok: 'Passed', refused: 'Refused', info: 'Note' };

/** The section, with the step where the section has steps: `RFC 3261 §10.3 step 7`. */
function placeOf(step: string, spec: string): string {
  const [section = '', number] = step.split(/ (?=step )/);
  return number !== undefined && spec.endsWith(`§${section}`) ? `${spec} ${number}` : spec;
}
