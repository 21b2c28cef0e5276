import { useMemo, useState } from 'react';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageView } from '@/components/message/message-view';
import { explainMessage } from '@/lib/explain/explain-message';
import type { Flow } from '@/lib/flows/flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { parse } from '@/lib/sip/parse';
import styles from './message.module.css';
import { type StageHold, useStage } from './stage-context';
import { Veiled } from './veiled';

/**
 * A message of the flow on the stage, in the prose: the one that the flow sends when nobody has touched it, whatever the
 * reader does on the stage meanwhile.
 */
export function Message({ of }: { readonly of: string }) {
  const stage = useStage();
  const flow = stage?.lab.flow;
  const setup = stage?.setup;
  const text = useMemo(() => flow && undisturbedTexts(flow, setup)[of], [flow, setup, of]);
  return stage === undefined || text === undefined ? null : (
    <StagedMessage stage={stage} of={of} text={text} />
  );
}

interface StagedMessageProps {
  readonly stage: StageHold;
  readonly of: string;
  readonly text: string;
}

function StagedMessage({ stage, of, text }: StagedMessageProps) {
  const { lab } = stage;
  const explained = useMemo(() => explainMessage(parse(text)), [text]);
  const [at, setAt] = useState<number>();
  const span = explained.find(({ from, to }) => at !== undefined && from <= at && at < to);

  return (
    <figure className={styles.message}>
      <figcaption>
        {of} <span>{captionOf(lab.flow)}</span>
      </figcaption>
      <Veiled stage={stage} of={of}>
        <MessageView
          text={text}
          name={of}
          explained={explained}
          litKey={lab.lit}
          onLight={lab.light}
          selected={at}
          onSelect={({ from }) => setAt(from)}
        />
      </Veiled>
      {span === undefined ? null : <FieldExplanation span={span} text={text} kin={[]} />}
    </figure>
  );
}

/** Where the message comes from: a flow of ours has no print that it could differ from. */
function captionOf({ source }: Flow): string {
  return source.startsWith('RFC') ? `${source}, as it runs here` : 'as it runs here';
}
