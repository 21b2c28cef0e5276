import { useCallback, useMemo } from 'react';
import { messageName } from '@/components/judging/message-name';
import { useRested } from '@/components/judging/use-rested';
import type { RuleText } from '@/components/message/problem-list';
import { Button } from '@/components/ui/button';
import { LiveRegion } from '@/components/ui/live-region';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import { type Outcome, outcomesOf } from '@/lib/rules/outcomes';
import type { Span } from '@/lib/text/span';
import { visibleText } from '@/lib/text/visible-text';
import { accountsIn } from './accounts-in';
import { describeMessage } from './describe-message';
import styles from './findings.module.css';
import { MessagePanel } from './message-panel';
import { type MessageTab, MessageTabs } from './message-tabs';
import { PasswordFields } from './password-fields';
import { isNoSip, severities, summaryOf } from './summary';
import { nobody, type Passwords } from './use-passwords';

export interface FindingsProps {
  readonly text: string;
  /** Its messages. */
  readonly judged: readonly JudgedMessage[];
  readonly ruleOf: (id: string) => RuleText | undefined;
  readonly passwords: Passwords;
  /** True while another text stands in the editor, which is being judged. */
  readonly isBehind: boolean;
  /** Where the reader is in the text: the message there is the open one. Undefined until it is known. */
  readonly cursor: number | undefined;
  readonly onCursor: (offset: number) => void;
  /** Called to show a stretch of the text in the editor. */
  readonly onGo: (span: Span) => void;
  /** Called with the whole text after a repair. */
  readonly onText: (text: string) => void;
}

/** ms of rest after which the summary is said to screen readers: at each key press it would talk over the keys. */
const REST = 1000;

/** ms after which a reader is told that what stands here is behind: what comes sooner would only flicker. */
const LAG = 500;

/** What a text holds: the whole in a sentence, then its messages to choose from, and one of them open. */
export function Findings(props: FindingsProps) {
  const { text, judged, ruleOf, passwords, isBehind, cursor, onCursor, onGo, onText } = props;
  const accounts = useMemo(() => accountsIn(judged), [judged]);
  const tabs = useMemo(() => judged.map(tabOf), [judged]);
  const at = openMessage(judged, cursor);
  const select = useCallback((index: number) => onCursor(judged[index]?.from ?? 0), [judged, onCursor]);
  // The cursor moves within a message, and a long text is written, without any of this changing.
  const panel = useMemo(
    () => <MessagePanel {...{ text, judged, index: at, ruleOf, passwords, onGo, onText }} />,
    [text, judged, at, ruleOf, passwords, onGo, onText],
  );
  const outcomes = useMemo(() => outcomesIn(judged), [judged]);
  const summary = useMemo(() => summaryOf(judged), [judged]);
  const isStrange = useMemo(() => isNoSip(judged), [judged]);
  const told = useRested(summary, REST);
  const isLongBehind = useRested(isBehind, LAG);
  const isSaid = isBehind && isLongBehind;
  return (
    <div className={styles.findings} aria-busy={isBehind}>
      {isSaid ? (
        <p className={styles.hint}>This text is being judged; what stands here is of the one before.</p>
      ) : null}
      <p className={styles.summary}>{summary}</p>
      <LiveRegion message={told} />
      {isStrange && text.trim().includes('\n') ? (
        <p className={styles.hint}>
          None of these lines begins a SIP message, so they are read as one that is broken. A request begins
          like <code>REGISTER sip:example.com SIP/2.0</code>, a response like <code>SIP/2.0 200 OK</code>.
        </p>
      ) : null}
      {outcomes.map(({ aor, isGood, at: decided, tell }) => (
        <p key={aor} className={styles.outcome} data-good={isGood}>
          <span className={styles.aor}>{visibleText(aor) || 'No readable address'}</span>{' '}
          {visibleText(tell(messageName))}{' '}
          {decided === at ? null : (
            <Button variant="quiet" onClick={() => select(decided)}>
              Open {messageName(decided)}
            </Button>
          )}
        </p>
      ))}
      <PasswordFields accounts={accounts} passwords={passwords} />
      {judged.length === 0 ? null : <MessageTabs tabs={tabs} selected={at} onSelect={select} panel={panel} />}
    </div>
  );
}

/** The message that the reader is in; before that is known, the first of those with the worst problems. */
function openMessage(judged: readonly JudgedMessage[], cursor: number | undefined): number {
  if (cursor !== undefined) {
    return Math.max(
      judged.findLastIndex(({ from }) => from <= cursor),
      0,
    );
  }
  const worst = severities.map((severity) =>
    judged.findIndex(({ problems }) => problems.some((problem) => problem.severity === severity)),
  );
  return worst.find((index) => index !== -1) ?? 0;
}

/** What became of the registrations; of a trace with hundreds of accounts the first few. */
function outcomesIn(judged: readonly JudgedMessage[]): readonly Outcome[] {
  const messages = judged.map(({ message, way }) => ({ ...way, message }));
  return outcomesOf({ messages, passwordOf: nobody }).slice(0, MOST_OUTCOMES);
}

const MOST_OUTCOMES = 5;

function tabOf({ message, way, problems }: JudgedMessage): MessageTab {
  return { ...describeMessage(message, way), problems };
}
