import { memo, useMemo } from 'react';
import { LadderTranscript } from '@/components/ladder/ladder-transcript';
import { Disclosure } from '@/components/ui/disclosure';
import type { Ladder } from '@/lib/ladder/ladder';
import { type LadderClock, ladderClock } from '@/lib/ladder/ladder-clock';
import { hides } from '@/lib/session/hideable';
import type { Moment } from '@/lib/session/moment';
import styles from './transcript.module.css';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';
import { useRunLadder } from './use-run-ladder';

/** Of a ladder the transcript needs the words alone, whatever its width. */
const ANY_WIDTH = 600;

/** With more messages than this the list would be longer than all the rest of the page. */
const LONG = 20;

/** The run as a list, one sentence an arrow, each with its message: to be read, printed and searched. A long one is folded. */
export function Transcript({ lab, look }: { readonly lab: Lab; readonly look: LadderLook }) {
  const { session, moment, seen } = lab;
  const { times, mark } = look;
  const whole = useRunLadder(lab.lanes, lab.trace, ANY_WIDTH);
  const clock = useMemo(() => ladderClock(whole, times, mark), [whole, times, mark]);
  const ladder = hides(session, 'future') ? soFar(whole, moment) : whole;
  const count = ladder.arrows.length;
  const list = (
    <Sentences ladder={ladder} clock={clock} seen={seen} withMessages={!hides(session, 'messages')} />
  );
  return (
    <section className={styles.transcript} aria-label="The run in words">
      <h3>The run in words</h3>
      {count > LONG ? (
        <Disclosure summary={`All ${count} messages, one sentence each`}>{list}</Disclosure>
      ) : (
        list
      )}
    </section>
  );
}

interface SentencesProps {
  readonly ladder: Ladder;
  readonly clock: LadderClock;
  readonly seen: Lab['seen'];
  readonly withMessages: boolean;
}

/** Made anew where the run is another one: a step along it leaves the list as it is. */
const Sentences = memo(function Sentences({ ladder, clock, seen, withMessages }: SentencesProps) {
  const names = new Map(seen.map(({ packet, name }) => [packet.id, name]));
  return (
    <LadderTranscript ladder={ladder} clock={clock}>
      {({ id, text, repeats }) =>
        withMessages ? (
          <details data-repeat={repeats !== undefined || undefined}>
            <summary>{names.get(id)} as text</summary>
            {/* HTML has no CR: with one at its beginning, the page would not be what React expects. */}
            <pre className={styles.text}>{text.replaceAll('\r\n', '\n')}</pre>
          </details>
        ) : null
      }
    </LadderTranscript>
  );
});

/** What of a ladder has happened at a moment. */
function soFar(ladder: Ladder, { sent, now }: Moment): Ladder {
  const arrows = ladder.arrows.filter(({ packet }) => sent.has(packet.id));
  const rows = ladder.rows.filter((row) =>
    row.kind === 'send' ? sent.has(row.arrow.packet.id) : row.kind !== 'mark' || row.mark.at <= now,
  );
  return { ...ladder, arrows, rows };
}
