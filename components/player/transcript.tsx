import { LadderTranscript } from '@/components/ladder/ladder-transcript';
import { Disclosure } from '@/components/ui/disclosure';
import type { Ladder } from '@/lib/ladder/ladder';
import { hides } from '@/lib/session/hideable';
import type { Moment } from '@/lib/session/moment';
import { useLadder } from './ladder-desk';
import styles from './transcript.module.css';
import type { Lab } from './use-lab';

/** Of a ladder the transcript needs the words alone, whatever its width. */
const ANY_WIDTH = 600;

/** With more messages than this the list would be longer than all the rest of the page. */
const LONG = 20;

/** The run as a list, one sentence an arrow, each with its message: to be read, printed and searched. A long one is folded. */
export function Transcript({ lab }: { readonly lab: Lab }) {
  const whole = useLadder(lab.lanes, lab.trace, ANY_WIDTH);
  const ladder = hides(lab.session, 'future') ? soFar(whole, lab.moment) : whole;
  const names = new Map(lab.seen.map(({ packet, name }) => [packet.id, name]));
  const count = ladder.arrows.length;
  const list = (
    <LadderTranscript ladder={ladder}>
      {({ id, text, repeats }) =>
        hides(lab.session, 'messages') ? null : (
          <details data-repeat={repeats !== undefined || undefined}>
            <summary>{names.get(id)} as text</summary>
            {/* HTML has no CR: with one at its beginning, the page would not be what React expects. */}
            <pre className={styles.text}>{text.replaceAll('\r\n', '\n')}</pre>
          </details>
        )
      }
    </LadderTranscript>
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

/** What of a ladder has happened at a moment. */
function soFar(ladder: Ladder, { sent, now }: Moment): Ladder {
  const arrows = ladder.arrows.filter(({ packet }) => sent.has(packet.id));
  const rows = ladder.rows.filter((row) =>
    row.kind === 'send' ? sent.has(row.arrow.packet.id) : row.kind !== 'mark' || row.mark.at <= now,
  );
  return { ...ladder, arrows, rows };
}
