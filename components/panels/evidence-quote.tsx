import type { Evidence } from '@/lib/sim/scenario';
import styles from './evidence-quote.module.css';

/** UTF-16 units of a quotation at each of its ends. What is longer is read in the message. */
const SHOWN = 60;

/** The characters of a message that decided, as they stand there. */
export function EvidenceQuote({ text, evidence }: { readonly text: string; readonly evidence: Evidence }) {
  const quoted = text.slice(evidence.from, evidence.to);
  const short = quoted.length > 2 * SHOWN + 1 ? `${quoted.slice(0, SHOWN)}…${quoted.slice(-SHOWN)}` : quoted;
  return (
    <code className={styles.quote} translate="no">
      {short.replace(/\r\n|\r|\n/g, '⏎')}
    </code>
  );
}
