import type { Problem } from '@/lib/text/problem';
import { visibleText } from '@/lib/text/visible-text';
import type { Stretch } from './message-lines';
import styles from './message-view.module.css';
import { severityWord } from './severity-word';

/** A run of characters, with a squiggle where a rule is broken and the number of the problem where it begins. */
export function MessageStretch({
  stretch,
  problems,
}: {
  readonly stretch: Stretch;
  readonly problems: readonly Problem[];
}) {
  const { text, severity, changed, pointed, marks } = stretch;
  const content = visibleText(text);
  return (
    <>
      {marks.map((index) => {
        const problem = problems[index];
        return problem === undefined ? null : (
          <span key={index} className={styles.mark} data-severity={problem.severity} data-number={index + 1}>
            <span
              className={`visually-hidden ${styles.said}`}
            >{` (${severityWord(problem.severity)} ${index + 1}) `}</span>
          </span>
        );
      })}
      {severity === undefined && !changed && !pointed ? (
        content
      ) : (
        <span
          className={styles.stretch}
          data-severity={severity}
          data-changed={changed || undefined}
          data-pointed={pointed}
        >
          {content}
        </span>
      )}
    </>
  );
}
