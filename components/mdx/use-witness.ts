import { useEffect } from 'react';
import { factInRun, packetAsked } from '@/lib/session/fact-in-run';
import { factInTrace } from '@/lib/session/fact-in-trace';
import { cursorOfPacket } from '@/lib/session/moment';
import { readQuestion } from '@/lib/session/run-question';
import { END } from '@/lib/session/session';
import { useStage } from './stage-context';
import { useTrace } from './trace-context';

/** What judges a prediction. */
export interface Witness {
  readonly noun: 'run' | 'trace';
  /** What it says; undefined where it says nothing: the reader has changed the run. */
  readonly fact: string | undefined;
  /** Goes to where the answer can be seen. */
  readonly show: () => void;
}

/**
 * What answers a question of the prose: the trace that it stands in, or else the run on the stage. As long as it is open, the
 * prose beside the stage keeps back the message that has the answer.
 */
export function useWitness(about: string, isOpen: boolean): Witness {
  const messages = useTrace();
  const { lab, ask } = useStage() ?? {};
  const read = readQuestion(about);
  const keptBack =
    isOpen && messages === undefined && read?.about === 'message' ? read.message.name : undefined;
  useEffect(() => (keptBack === undefined ? undefined : ask?.(keptBack)), [ask, keptBack]);

  if (messages !== undefined) {
    const texts = messages.map(({ text }) => text);
    // It stands there as a whole.
    return { noun: 'trace', fact: factInTrace(texts, about), show: () => undefined };
  }
  if (lab === undefined) return { noun: 'run', fact: undefined, show: () => undefined };
  const { trace, seen, select, dispatch } = lab;
  const names = new Map(seen.map(({ packet, name }) => [packet.id, name]));
  return {
    noun: 'run',
    fact: factInRun(trace, names, about),
    show() {
      const packet = packetAsked(trace, names, about)?.id;
      select(packet);
      const sent = packet === undefined ? undefined : cursorOfPacket(trace, packet);
      dispatch({ type: 'seek', cursor: sent ?? END });
    },
  };
}
