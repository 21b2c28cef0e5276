import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { SiteLink } from '@/components/ui/site-link';
import type { Fix, Problem } from '@/lib/text/problem';
import { linesAt } from './lines-at';
import styles from './problem-list.module.css';
import { ruleAddress } from './rule-address';
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

/** Problems that are told one by one. */
export const MOST_TOLD = 50;

/**
 * The rules that a message breaks: what, why, what to do. The numbers are those in the message. Of very many the first
 * are told, the others are counted by rule.
 */
export function ProblemList({ problems, text, ruleOf, onGo, onFix }: ProblemListProps) {
  const root = useRef<HTMLDivElement>(null);
  /** The entry that was mended last, and of which list, until the next one is there. */
  const mended = useRef<{ readonly index: number; readonly of: readonly Problem[] }>(undefined);
  const told = useMemo(() => problems.slice(0, MOST_TOLD), [problems]);
  const lines = useMemo(() => {
    return linesAt(
      text,
      told.map(({ from }) => from),
    );
  }, [text, told]);

  // The button of a fix goes away with its problem: the focus goes on to what stands in the place of that.
  useEffect(() => {
    if (mended.current === undefined || mended.current.of === problems) return;
    const { index } = mended.current;
    mended.current = undefined;
    if (document.activeElement !== document.body) return;
    const entries = root.current?.querySelectorAll<HTMLElement>('[tabindex="-1"]');
    entries?.[Math.min(index, entries.length - 1)]?.focus();
  }, [problems]);

  if (problems.length === 0) {
    return (
      <div ref={root} className={styles.problems}>
        <p tabIndex={-1} className={styles.none}>
          No rule is broken.
        </p>
      </div>
    );
  }
  return (
    <div ref={root} className={styles.problems}>
      <ol className={styles.list} aria-label="Broken rules">
        {told.map((problem, index) => (
          <Entry
            key={`${problem.rule} ${problem.from} ${problem.to} ${problem.message}`}
            problem={problem}
            number={index + 1}
            line={lines[index] ?? 1}
            rule={ruleOf(problem.rule)}
            onGo={onGo}
            onFix={
              onFix &&
              ((fix) => {
                mended.current = { index, of: problems };
                onFix(fix, problem);
              })
            }
          />
        ))}
      </ol>
      {problems.length > MOST_TOLD ? (
        <p className={styles.more}>{counted(problems.slice(MOST_TOLD))}</p>
      ) : null}
    </div>
  );
}

interface EntryProps extends Pick<ProblemListProps, 'onGo'> {
  readonly problem: Problem;
  /** As in the message. */
  readonly number: number;
  readonly line: number;
  readonly rule: RuleText | undefined;
  readonly onFix: ((fix: Fix) => void) | undefined;
}

function Entry({ problem, number, line, rule, onGo, onFix }: EntryProps) {
  const { severity, message, spec, fix } = problem;
  return (
    <li className={styles.entry} data-severity={severity} tabIndex={-1}>
      <SeverityIcon severity={severity} />
      <div className={styles.content}>
        <p className={styles.head}>
          <span className={styles.severity}>
            {severityWord(severity)} {number}
          </span>
          <span>line {line}</span>
        </p>
        <p className={styles.message}>{sentence(message)}</p>
        {rule === undefined ? null : (
          <>
            <p>{rule.why}</p>
            <p>{rule.remedy}</p>
          </>
        )}
        <p className={styles.spec}>
          {rule?.spec ?? spec}
          {rule === undefined ? null : (
            <>
              {' · '}
              <SiteLink href={ruleAddress(problem.rule)}>Rule {problem.rule}</SiteLink>
            </>
          )}
        </p>
        {onGo === undefined && (fix === undefined || onFix === undefined) ? null : (
          <div className={styles.buttons}>
            {fix === undefined || onFix === undefined ? null : (
              <Button onClick={() => onFix(fix)}>{fix.title}</Button>
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
}

/** `… and 60 more: header-value-form (58), comma (2).` */
function counted(more: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of more) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${rule} (${count.toLocaleString('en')})`);
  return `… and ${more.length.toLocaleString('en')} more: ${rules.join(', ')}.`;
}

/** With a full stop where it has no end of its own. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
