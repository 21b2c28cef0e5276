import { useEffect, useRef, useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { FamilyLegend } from '@/components/message/family-legend';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import { Disclosure } from '@/components/ui/disclosure';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { hides } from '@/lib/session/hideable';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import { Problems } from './problems';
import type { Lab, SeenPacket } from './use-lab';

export interface MessageReadingProps {
  readonly lab: Lab;
  readonly seen: SeenPacket;
  /** Called with the whole text after a quick fix. */
  readonly onText: (text: string) => void;
}

/** The message to be read: each field explained, its kin in the other messages lit, problems with their reasons. */
export function MessageReading({ lab, seen, onText }: MessageReadingProps) {
  const { packet, name, explained, problems } = seen;
  const [at, setAt] = useState(() => openingField(explained));
  const span = explained.find(({ from, to }) => from <= at && at < to);
  const kin = lab.seen.filter(
    (other) =>
      other !== seen &&
      span?.kinKey !== undefined &&
      other.explained.some((one) => one.kinKey === span.kinKey),
  );
  const isTold = !hides(lab.session, 'explanations');
  const view = useRef<HTMLDivElement>(null);
  const pointed = lab.pointed?.packet === packet.id ? lab.pointed : undefined;
  useEffect(() => {
    if (!pointed?.asked) return;
    view.current?.querySelector('[data-pointed]')?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  return (
    <div ref={view} className={styles.view}>
      <MessageView
        text={packet.text}
        name={name}
        explained={explained}
        problems={hides(lab.session, 'findings') ? undefined : problems}
        told={isTold}
        litKey={lab.lit}
        onLight={lab.light}
        selected={at}
        onSelect={({ from }) => setAt(from)}
        pointed={pointed?.evidence}
      />
      {isTold ? (
        <div className={styles.explanation}>
          <FieldExplanation span={span} text={packet.text} kin={kin} />
        </div>
      ) : null}
      <Problems
        lab={lab}
        text={packet.text}
        problems={problems}
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

/**
 * Where the first line says what the message is. It is chosen to begin with, so that everybody sees what choosing does,
 * also without JavaScript.
 */
function openingField(explained: readonly ExplainedSpan[]): number {
  const telling = explained.find(
    ({ path }) => path === 'Request-Line.method' || path === 'Status-Line.status',
  );
  return telling?.from ?? 0;
}
