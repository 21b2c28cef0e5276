import { LadderTranscript } from '@/components/ladder/ladder-transcript';
import { useLadder } from './ladder-desk';
import styles from './transcript.module.css';
import type { Lab } from './use-lab';

/** Of a ladder the transcript needs the words alone, whatever its width. */
const ANY_WIDTH = 600;

/** The run as a list, one sentence an arrow, each with its message: to be read, printed and searched. */
export function Transcript({ lab }: { readonly lab: Lab }) {
  const ladder = useLadder(lab.flow, lab.session.setup, lab.trace, ANY_WIDTH);
  const names = new Map(lab.seen.map(({ packet, name }) => [packet.id, name]));
  return (
    <section className={styles.transcript} aria-label="The run in words">
      <h3>The run in words</h3>
      <LadderTranscript ladder={ladder}>
        {({ id, text }) => (
          <details>
            <summary>{names.get(id)} as text</summary>
            <pre className={styles.text}>{text}</pre>
          </details>
        )}
      </LadderTranscript>
    </section>
  );
}
