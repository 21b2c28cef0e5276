import { Disclosure } from '@/components/ui/disclosure';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { slice } from '@/lib/text/span';
import { visibleText } from '@/lib/text/visible-text';
import styles from './explanation-list.module.css';
import { ExplanationText } from './explanation-text';
import { FamilyBadge } from './family-badge';

/** Fields that are explained below a message; one of the usual size has about fifty. */
export const MOST_EXPLAINED = 300;

export interface ExplanationListProps {
  /** What the ids of the entries begin with: see `explanationId`. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly explained: readonly ExplainedSpan[];
}

/** All fields of a message with their explanations, from top to bottom: for reading through and for print. */
export function ExplanationList({ id, name, text, explained }: ExplanationListProps) {
  if (explained.length === 0) return null;
  const more = explained.length - MOST_EXPLAINED;
  const extent = more > 0 ? `The first ${MOST_EXPLAINED} fields` : 'Every field';
  return (
    <Disclosure summary={`${extent} of ${name}, explained`}>
      <ol className={styles.list}>
        {explained.slice(0, MOST_EXPLAINED).map((span, field) => (
          <li key={span.from} id={explanationId(id, explained, field)} className={styles.entry}>
            <p className={styles.title}>
              <span>{span.explanation.title}</span>
              <FamilyBadge family={span.family} />
            </p>
            <code className={styles.code}>{visibleText(slice(text, span))}</code>
            <ExplanationText explanation={span.explanation} />
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p id={explanationId(id, explained, MOST_EXPLAINED)} className={styles.more}>
          … and more fields: choose one in the message to read about it.
        </p>
      ) : null}
    </Disclosure>
  );
}

/** The id of what explains a field: its entry, or the sentence that stands for all entries that are left out. */
export function explanationId(id: string, explained: readonly ExplainedSpan[], field: number): string {
  return field < MOST_EXPLAINED ? `${id}-${explained[field]?.from}` : `${id}-more`;
}
