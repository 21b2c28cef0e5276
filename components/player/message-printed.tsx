import { useMemo } from 'react';
import { MessageView } from '@/components/message/message-view';
import { explainMessage } from '@/lib/explain/explain-message';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { parse } from '@/lib/sip/parse';
import styles from './message-desk.module.css';
import { Problems } from './problems';
import type { Lab, SeenPacket } from './use-lab';

export interface MessagePrintedProps {
  readonly lab: Lab;
  readonly seen: SeenPacket;
  /** The message of that name as the RFC prints it. */
  readonly text: string;
}

/** The message as the RFC prints it, through the same rules: its faults are a lesson of their own. */
export function MessagePrinted({
  lab: { flow, rules },
  lab,
  seen: { name, packet },
  text,
}: MessagePrintedProps) {
  const explained = useMemo(() => explainMessage(parse(text)), [text]);
  // Judged together with the other printed messages, as one exchange.
  const problems = useMemo(() => {
    if (rules === 'loading' || rules === 'failed') return [];
    const names = Object.keys(flow.printed);
    return rules.judge(Object.values(flow.printed))[names.indexOf(name)] ?? [];
  }, [rules, flow, name]);
  const untouched = useMemo(() => undisturbedTexts(flow)[name], [flow, name]);
  const where =
    packet.text === untouched ? '' : `In the untouched run over ${flow.transports[0]?.toUpperCase()}: `;
  const differences = flow.differences.filter(({ message }) => message === name);
  return (
    <div className={styles.view}>
      <MessageView text={text} name={`${name} as printed`} explained={explained} problems={problems} />
      {differences.length === 0 ? (
        <p className={styles.hint}>
          {where}our {name} says the same, header by header.
        </p>
      ) : (
        <ul className={styles.because}>
          {differences.map(({ header, because, spec }) => (
            <li key={header}>
              {where}our <strong>{header}</strong> differs because {because} ({spec}).
            </li>
          ))}
        </ul>
      )}
      <Problems lab={lab} text={text} problems={problems} />
    </div>
  );
}
