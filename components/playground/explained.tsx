import { useMemo, useState } from 'react';
import { messageName } from '@/components/judging/message-name';
import { CopyButton } from '@/components/message/copy-button';
import { FamilyLegend } from '@/components/message/family-legend';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import { Disclosure } from '@/components/ui/disclosure';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import { oncePer } from '@/lib/rules/reading/once-per';
import type { Message } from '@/lib/sip/message';
import { moved } from '@/lib/text/moved';
import styles from './explained.module.css';

export interface ExplainedProps {
  readonly judged: readonly JudgedMessage[];
  readonly index: number;
}

/** Messages before and after the open one in which its kin is looked for. */
const NEIGHBOURHOOD = 20;

/** A message to be read, field by field, with the marks of its problems and where the same value stands elsewhere. */
export function Explained({ judged, index }: ExplainedProps) {
  const open = judged[index];
  const [chosen, setChosen] = useState<number>();
  const [lit, light] = useState<string>();
  const problems = useMemo(() => open?.problems.map((problem) => moved(problem, -open.from)) ?? [], [open]);
  if (open === undefined) return null;
  const { text } = open.message;
  const explained = explainedIn(open.message);
  const span = explained.find(({ from }) => from === (chosen ?? 0));
  const name = messageName(index);
  return (
    <div className={styles.view}>
      {open.isTooLong ? (
        <p>
          {name} is longer than any datagram: only its first {text.length.toLocaleString('en')} characters are
          explained.
        </p>
      ) : null}
      <MessageView
        text={text}
        name={name}
        explained={explained}
        problems={problems}
        litKey={lit}
        onLight={light}
        selected={chosen ?? 0}
        onSelect={({ from }) => setChosen(from)}
      />
      <div className={styles.explanation}>
        <FieldExplanation span={span} text={text} kin={kinOf(span, judged, index)} />
      </div>
      <Disclosure summary="What the colours and letters mean">
        <FamilyLegend />
      </Disclosure>
      <CopyButton text={text} label={open.isTooLong ? `Copy the beginning of ${name}` : `Copy ${name}`} />
    </div>
  );
}

/** Messages near the open one in which the same value stands. */
function kinOf(
  span: ExplainedSpan | undefined,
  judged: readonly JudgedMessage[],
  index: number,
): readonly { readonly name: string }[] {
  if (span?.kinKey === undefined) return [];
  const first = Math.max(0, index - NEIGHBOURHOOD);
  return judged.slice(first, index + NEIGHBOURHOOD + 1).flatMap(({ message }, offset) => {
    const isKin =
      first + offset !== index && explainedIn(message).some(({ kinKey }) => kinKey === span.kinKey);
    return isKin ? [{ name: messageName(first + offset) }] : [];
  });
}

const explainedIn = oncePer((message: Message) => explainMessage(message));
