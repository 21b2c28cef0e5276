import type { ReactNode } from 'react';
import type { Ladder } from '@/lib/ladder/ladder';
import type { LadderClock } from '@/lib/ladder/ladder-clock';
import { sentenceFor, sentenceForMark } from '@/lib/ladder/sentence-for';
import type { Packet } from '@/lib/sim/trace';
import styles from './ladder-transcript.module.css';

export interface LadderTranscriptProps {
  readonly ladder: Ladder;
  /** What tells the times; absent: they are counted from the start of the run. */
  readonly clock?: LadderClock | undefined;
  /** What to show below a sentence: the message itself. */
  readonly children?: (packet: Packet) => ReactNode;
}

/**
 * The ladder as an ordered list with one sentence for each arrow and each mark: for print, for screen readers and
 * without JavaScript.
 */
export function LadderTranscript({ ladder, clock, children }: LadderTranscriptProps) {
  const { rows, lanes } = ladder;
  return (
    <ol className={styles.transcript}>
      {rows.map((row) => {
        if (row.kind === 'mark') return <li key={row.y}>{sentenceForMark(row.mark, lanes, clock)}</li>;
        if (row.kind !== 'send') return null;
        return (
          <li key={row.y}>
            <p>{sentenceFor(row.arrow, lanes, clock)}</p>
            {children?.(row.arrow.packet)}
          </li>
        );
      })}
    </ol>
  );
}
