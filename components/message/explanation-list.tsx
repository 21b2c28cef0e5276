import { Disclosure } from '@/components/ui/disclosure';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { slice } from '@/lib/text/span';
import styles from './explanation-list.module.css';
import { ExplanationText } from './explanation-text';
import { FamilyBadge } from './family-badge';
import { visibleText } from './visible-text';

export interface ExplanationListProps {
  /** The entry of the field that begins at offset 12 has the id `…-12`. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly explained: readonly ExplainedSpan[];
}

/** All fields of a message with their explanations, from top to bottom: for reading through and for print. */
export function ExplanationList({ id, name, text, explained }: ExplanationListProps) {
  if (explained.length === 0) return null;
  return (
    <Disclosure summary={`Every field of ${name}, explained`}>
      <ol className={styles.list}>
        {explained.map((span) => (
          <li key={span.from} id={`${id}-${span.from}`} className={styles.entry}>
            <p className={styles.title}>
              <span>{span.explanation.title}</span>
              <FamilyBadge family={span.family} />
            </p>
            <code className={styles.code}>{visibleText(slice(text, span))}</code>
            <ExplanationText explanation={span.explanation} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
