import type { ReactNode } from 'react';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { familyLetters } from '@/lib/explain/family-letters';
import type { Line } from './message-lines';
import styles from './message-view.module.css';

export interface MessageLineProps {
  readonly line: Line;
  readonly explained: readonly ExplainedSpan[];
  readonly children: ReactNode;
}

/** A line with the letter of its header field's family in the margin. What does not fit goes on indented. */
export function MessageLine({ line, explained, children }: MessageLineProps) {
  const heading = headingOf(line, explained);
  return (
    <div
      className={styles.line}
      data-family={heading?.family}
      data-letter={heading && familyLetters[heading.family].letter}
      data-changed={line.changed || undefined}
      data-fold={line.fold.length || undefined}
    >
      {line.fold === '' ? null : <span className={styles.fold}>{line.fold}</span>}
      {line.parts.length === 0 ? <br /> : children}
    </div>
  );
}

/** The name of the header field, if one begins on this line; the first line of a message has the family of its first part. */
function headingOf(line: Line, explained: readonly ExplainedSpan[]): ExplainedSpan | undefined {
  const field = line.parts[0]?.field;
  const span = field === undefined ? undefined : explained[field];
  return span && (line.from === 0 || span.path.endsWith(':')) ? span : undefined;
}
