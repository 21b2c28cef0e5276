import { LadderTranscript } from '@/components/ladder/ladder-transcript';
import { Disclosure } from '@/components/ui/disclosure';
import { useLadder } from './ladder-desk';
import styles from './transcript.module.css';
import type { Lab } from './use-lab';

/** Of a ladder the transcript needs the words alone, whatever its width. */
const ANY_WIDTH = 600;

/** With more messages than this the list would be longer than all the rest of the page. */
const LONG = 20;

/** The run as a list, one sentence an arrow, each with its message: to be read, printed and searched. A long one is folded. */
export function Transcript({ lab }: { readonly lab: Lab }) {
  const ladder = useLadder(lab.lanes, lab.trace, ANY_WIDTH);
  const names = new Map(lab.seen.map(({ packet, name }) => [packet.id, name]));
  const count = lab.trace.packets.length;
  const list = (
    <LadderTranscript ladder={ladder}>
      {({ id, text }) => (
        <details>
          <summary>{names.get(id)} as text</summary>
          <pre className={styles.text}>{text}</pre>
        </details>
      )}
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
