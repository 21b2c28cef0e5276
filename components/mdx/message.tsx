import { useMemo, useState } from 'react';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import { explainMessage } from '@/lib/explain/explain-message';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { parse } from '@/lib/sip/parse';
import styles from './message.module.css';
import { useStage } from './stage-context';

/**
 * A message of the flow on the stage, in the prose: the one that the flow sends when nobody has touched it, whatever the
 * reader does on the stage meanwhile.
 */
export function Message({ of }: { readonly of: string }) {
  const stage = useStage();
  const flow = stage?.lab.flow;
  const text = useMemo(() => flow && undisturbedTexts(flow)[of], [flow, of]);
  const explained = useMemo(() => explainMessage(parse(text ?? '')), [text]);
  const [at, setAt] = useState<number>();
  if (stage === undefined || text === undefined) return null;
  const { lab } = stage;
  const span = explained.find(({ from, to }) => at !== undefined && from <= at && at < to);
  return (
    <figure className={styles.message}>
      <figcaption>
        {of} <span>{lab.flow.source}, as it runs here</span>
      </figcaption>
      <MessageView
        text={text}
        name={of}
        explained={explained}
        litKey={lab.lit}
        onLight={lab.light}
        selected={at}
        onSelect={({ from }) => setAt(from)}
      />
      {span === undefined ? null : <FieldExplanation span={span} text={text} kin={[]} />}
    </figure>
  );
}
