import { Button } from '@/components/ui/button';
import { lineAndColumn } from '@/lib/text/position';
import type { Fix, Problem } from '@/lib/text/problem';
import styles from './problem-list.module.css';
import { SeverityIcon } from './severity-icon';
import { severityWord } from './severity-word';

/** What a rule says of itself. */
export interface RuleText {
  readonly why: string;
  readonly remedy: string;
  readonly spec: string;
}

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The text that the problems were found in, for the line that each stands on. */
  readonly text: string;
  /** The rule of that id; undefined if there is none. */
  readonly ruleOf: (id: string) => RuleText | undefined;
  readonly onGo?: ((problem: Problem) => void) | undefined;
  readonly onFix?: ((fix: Fix, problem: Problem) => void) | undefined;
}

/** The rules that a message breaks: what, why, what to do. The numbers are those in the message. */
export function ProblemList({ problems, text, ruleOf, onGo, onFix }: ProblemListProps) {
  if (problems.length === 0) return <p className={styles.none}>No rule is broken.</p>;
  return (
    <ol className={styles.list} aria-label="Broken rules">
      {problems.map((problem, index) => {
        const rule = ruleOf(problem.rule);
        const { fix } = problem;
        return (
          <li
            key={`${problem.rule} ${problem.from}`}
            className={styles.entry}
            data-severity={problem.severity}
          >
            <SeverityIcon severity={problem.severity} />
            <div className={styles.content}>
              <p className={styles.head}>
                <span className={styles.severity}>
                  {severityWord(problem.severity)} {index + 1}
                </span>
                <span>line {lineAndColumn(text, problem.from).line}</span>
              </p>
              <p className={styles.message}>{sentence(problem.message)}</p>
              {rule === undefined ? null : (
                <>
                  <p>{rule.why}</p>
                  <p>{rule.remedy}</p>
                </>
              )}
              <p className={styles.spec}>{rule?.spec ?? problem.spec}</p>
              {onGo === undefined && (fix === undefined || onFix === undefined) ? null : (
                <div className={styles.buttons}>
                  {fix === undefined || onFix === undefined ? null : (
                    <Button onClick={() => onFix(fix, problem)}>{fix.title}</Button>
                  )}
                  {onGo === undefined ? null : (
                    <Button variant="quiet" onClick={() => onGo(problem)}>
                      Go to it
                    </Button>
                  )}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** With a full stop where it has no end of its own. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
