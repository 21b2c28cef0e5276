import { useMemo } from 'react';
import type { RuleText } from '@/components/message/problem-list';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Span } from '@/lib/text/span';
import { accountsIn } from './accounts-in';
import { describeMessage } from './describe-message';
import styles from './findings.module.css';
import { MessagePanel } from './message-panel';
import { type MessageTab, MessageTabs } from './message-tabs';
import { PasswordFields } from './password-fields';
import { severities, summaryOf } from './summary';
import { MOST_JUDGED } from './use-judged-part';
import type { Passwords } from './use-passwords';

export interface FindingsProps {
  readonly text: string;
  /** Its messages, as far as they are judged. */
  readonly judged: readonly JudgedMessage[];
  readonly ruleOf: (id: string) => RuleText | undefined;
  readonly passwords: Passwords;
  /** Where the reader is in the text: the message there is the open one. Undefined until it is known. */
  readonly cursor: number | undefined;
  readonly onCursor: (offset: number) => void;
  /** Called to show a stretch of the text in the editor. */
  readonly onGo: (span: Span) => void;
  /** Called with the whole text after a repair. */
  readonly onText: (text: string) => void;
}

/** What a text holds: the whole in a sentence, then its messages to choose from, and one of them open. */
export function Findings(props: FindingsProps) {
  const { text, judged, ruleOf, passwords, cursor, onCursor, onGo, onText } = props;
  const accounts = useMemo(() => accountsIn(judged), [judged]);
  const tabs = useMemo(() => judged.map(tabOf), [judged]);
  const at = openMessage(judged, cursor);
  return (
    <div className={styles.findings}>
      <p role="status" className={styles.summary}>
        {summaryOf(judged)}
      </p>
      {text.length > MOST_JUDGED ? (
        <p className={styles.hint}>
          The text is long, so only these messages, in its first {MOST_JUDGED.toLocaleString('en')}{' '}
          characters, are judged. The rest stands in the editor as it is.
        </p>
      ) : null}
      <PasswordFields accounts={accounts} passwords={passwords} />
      {judged.length === 0 ? null : (
        <MessageTabs
          tabs={tabs}
          selected={at}
          onSelect={(index) => onCursor(judged[index]?.from ?? 0)}
          panel={
            <MessagePanel
              text={text}
              judged={judged}
              index={at}
              ruleOf={ruleOf}
              passwordOf={passwords.passwordOf}
              onGo={onGo}
              onText={onText}
            />
          }
        />
      )}
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

function tabOf({ message, way, problems }: JudgedMessage): MessageTab {
  return { ...describeMessage(message, way), problems };
}
