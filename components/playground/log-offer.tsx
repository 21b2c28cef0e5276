import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { textLog } from '@/lib/capture/reading/text-log';
import type { traceText } from '@/lib/capture/reading/trace-text';

interface LogReader {
  readonly textLog: typeof textLog;
  readonly traceText: typeof traceText;
}

export interface LogOfferProps {
  readonly text: string;
  /** Called with the messages of the log, each below a line with its way. */
  readonly onTakeOut: (messages: string) => void;
}

/** Where the text is the log of a program, the offer to take the messages out of the lines around them. */
export function LogOffer({ text, onTakeOut }: LogOfferProps) {
  const reader = useLogReader(text !== '');
  const messages = useMemo(() => reader?.textLog(text)?.cut(text) ?? [], [reader, text]);
  if (reader === undefined || messages.length === 0) return null;
  return (
    <Callout kind="note" title="This looks like the log of a program">
      <p>Its lines stand around the messages and would be read as part of them.</p>
      <Button onClick={() => onTakeOut(reader.traceText(messages))}>Take the messages out</Button>
    </Callout>
  );
}

/** What reads logs comes when there is something to read; where it cannot be had, there is nothing to offer. */
function useLogReader(wanted: boolean): LogReader | undefined {
  const [reader, setReader] = useState<LogReader>();
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    Promise.all([import('@/lib/capture/reading/text-log'), import('@/lib/capture/reading/trace-text')]).then(
      ([{ textLog }, { traceText }]) => gone || setReader({ textLog, traceText }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return reader;
}
