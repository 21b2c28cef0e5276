import { ruleAddress } from '@/components/message/rule-address';
import { SeverityIcon } from '@/components/message/severity-icon';
import { severityWord } from '@/components/message/severity-word';
import { Button } from '@/components/ui/button';
import { SiteLink } from '@/components/ui/site-link';
import type { Fix, Problem } from '@/lib/text/problem';
import styles from './finding-list.module.css';

/** A problem, and where it stands in words: `line 8`, `F3, line 8`. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly place: string;
}

export interface FindingListProps {
  readonly label: string;
  readonly found: readonly PlacedProblem[];
  /** Title of the rule that a finding is of; undefined where all are of the rule that the page is about. */
  readonly titleOf?: ((rule: string) => string | undefined) | undefined;
  readonly onFix?: ((fix: Fix) => void) | undefined;
}

/** Findings that are told one by one. */
const MOST_TOLD = 20;

/** What a rule found, with the repair, or what other rules found, with the way to them. */
export function FindingList({ label, found, titleOf, onFix }: FindingListProps) {
  if (found.length === 0) return <p className={styles.more}>It finds nothing.</p>;
  const more = found.length - MOST_TOLD;
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {found.slice(0, MOST_TOLD).map(({ problem, place }, index) => (
          <Entry
            key={`${place} ${problem.rule} ${problem.from} ${problem.to} ${problem.message}`}
            problem={problem}
            number={titleOf === undefined ? index + 1 : undefined}
            place={place}
            title={titleOf?.(problem.rule)}
            onFix={onFix}
          />
        ))}
      </ol>
      {more > 0 ? <p className={styles.more}>… and {more.toLocaleString('en')} more.</p> : null}
    </>
  );
}

interface EntryProps extends PlacedProblem, Pick<FindingListProps, 'onFix'> {
  /** As in the message; undefined where it has none there. */
  readonly number: number | undefined;
  /** Of the rule, where that is another one than the page is about. */
  readonly title: string | undefined;
}

function Entry({ problem, number, place, title, onFix }: EntryProps) {
  const { severity, message, rule, fix } = problem;
  return (
    <li className={styles.entry} data-severity={severity}>
      <SeverityIcon severity={severity} />
      <div className={styles.content}>
        <p className={styles.head}>
          <span className={styles.severity}>
            {severityWord(severity)} {number}
          </span>
          <span>{place}</span>
        </p>
        <p>{message}.</p>
        {title === undefined ? null : (
          <p>
            <SiteLink href={ruleAddress(rule)}>{title}</SiteLink>
          </p>
        )}
        <Repair fix={fix} onFix={onFix} />
      </div>
    </li>
  );
}

function Repair({
  fix,
  onFix,
}: {
  readonly fix: Fix | undefined;
  readonly onFix: FindingListProps['onFix'];
}) {
  if (fix === undefined) return null;
  if (onFix === undefined) return <p className={styles.repair}>The repair: {fix.title}.</p>;
  return (
    <div>
      <Button onClick={() => onFix(fix)}>{fix.title}</Button>
    </div>
  );
}
