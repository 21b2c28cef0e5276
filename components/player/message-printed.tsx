import { useMemo } from 'react';
import { MessageView } from '@/components/message/message-view';
import { ProblemList } from '@/components/message/problem-list';
import { explainMessage } from '@/lib/explain/explain-message';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import styles from './message-desk.module.css';
import type { Lab } from './use-lab';
import { unknownRule } from './use-rules';

export interface MessagePrintedProps {
  readonly lab: Lab;
  /** `F3`. */
  readonly name: string;
  readonly text: string;
}

/** The message as the RFC prints it, through the same rules: its faults are a lesson of their own. */
export function MessagePrinted({ lab, name, text }: MessagePrintedProps) {
  const explained = useMemo(() => explainMessage(parse(text)), [text]);
  const problems = useMemo(() => problemsOfPrinted(lab, name), [lab, name]);
  const differences = lab.flow.differences.filter(({ message }) => message === name);
  return (
    <div className={styles.view}>
      <MessageView text={text} name={`${name} as printed`} explained={explained} problems={problems} />
      {differences.length === 0 ? (
        <p className={styles.hint}>Our {name} says the same, header by header.</p>
      ) : (
        <ul className={styles.because}>
          {differences.map(({ header, because, spec }) => (
            <li key={header}>
              <strong>{header}</strong> differs because {because} ({spec}).
            </li>
          ))}
        </ul>
      )}
      <ProblemList text={text} problems={problems} ruleOf={lab.rules?.findRule ?? unknownRule} />
    </div>
  );
}

/** Judged together with the other printed messages, as one exchange. */
function problemsOfPrinted({ flow, rules }: Lab, name: string): readonly Problem[] {
  const names = Object.keys(flow.printed);
  return rules?.judge(Object.values(flow.printed))[names.indexOf(name)] ?? [];
}
