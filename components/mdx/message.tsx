import { useState } from 'react';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import styles from './message.module.css';
import { useStage } from './stage-context';

/** A message of the flow on the stage, in the prose: the one that the flow sends when nobody has touched it. */
export function Message({ of }: { readonly of: string }) {
  const stage = useStage();
  const [at, setAt] = useState<number>();
  const seen = stage?.lab.seen.find(({ name }) => name === of);
  if (stage === undefined || seen === undefined) return null;
  const { lab } = stage;
  const span = seen.explained.find(({ from, to }) => at !== undefined && from <= at && at < to);
  return (
    <figure className={styles.message}>
      <figcaption>
        {of} <span>{lab.flow.source}, as it runs here</span>
      </figcaption>
      <MessageView
        text={seen.packet.text}
        name={of}
        explained={seen.explained}
        litKey={lab.lit}
        onLight={lab.light}
        selected={at}
        onSelect={({ from }) => setAt(from)}
      />
      {span === undefined ? null : <FieldExplanation span={span} text={seen.packet.text} kin={[]} />}
    </figure>
  );
}
