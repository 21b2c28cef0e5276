import { useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { FamilyLegend } from '@/components/message/family-legend';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import { ProblemList } from '@/components/message/problem-list';
import { Disclosure } from '@/components/ui/disclosure';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import type { Lab, SeenPacket } from './use-lab';
import { unknownRule } from './use-rules';

/** What the views of an open message share. */
export interface OpenMessageProps {
  readonly lab: Lab;
  readonly seen: SeenPacket;
  /** The text of the packet, or what the reader is about to put in its place. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly onText: (text: string) => void;
}

/** The message to be read: each field explained, its kin in the other messages lit, problems with their reasons. */
export function MessageReading({ lab, seen, problems, onText }: OpenMessageProps) {
  const { packet, name, explained } = seen;
  // The first field is chosen to begin with, so that everybody sees what choosing does, also without JavaScript.
  const [at, setAt] = useState(0);
  const span = explained.find(({ from, to }) => from <= at && at < to);
  const kin = lab.seen.filter(
    (other) =>
      other !== seen &&
      span?.kinKey !== undefined &&
      other.explained.some((one) => one.kinKey === span.kinKey),
  );
  return (
    <div className={styles.view}>
      <MessageView
        text={packet.text}
        name={name}
        explained={explained}
        problems={problems}
        litKey={lab.lit}
        onLight={lab.light}
        selected={at}
        onSelect={({ from }) => setAt(from)}
      />
      <div className={styles.explanation}>
        <FieldExplanation span={span} text={packet.text} kin={kin} />
      </div>
      <ProblemList
        text={packet.text}
        problems={problems}
        ruleOf={lab.rules?.findRule ?? unknownRule}
        onGo={({ from }) => setAt(from)}
        onFix={(fix) => onText(applyEdits(packet.text, fix.edits))}
      />
      <Disclosure summary="What the colours and letters mean">
        <FamilyLegend />
      </Disclosure>
      <CopyButton text={packet.text} label={`Copy ${name}`} />
    </div>
  );
}
