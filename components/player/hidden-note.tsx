import { Button } from '@/components/ui/button';
import type { Hideable } from '@/lib/session/hideable';
import { inWords } from '@/lib/text/in-words';
import styles from './hidden-note.module.css';
import type { Lab } from './use-lab';

/** What the parts that a link may hide are called in a sentence. */
export const PART_NAMES: Readonly<Record<Hideable, string>> = {
  ladder: 'the ladder',
  messages: 'the texts of the messages',
  explanations: 'the explanations',
  findings: 'what the rules find',
  state: 'what everybody knows',
  changes: 'what changes the run',
  future: 'what has not happened yet',
};

/** Says what is hidden, and shows it to who wants to see it. */
export function HiddenNote({ lab: { session, dispatch } }: { readonly lab: Lab }) {
  const { hidden } = session;
  if (hidden === undefined) return null;
  return (
    <p className={styles.note}>
      <span>Hidden here: {inWords(hidden.map((part) => PART_NAMES[part]))}.</span>
      <Button variant="quiet" onClick={() => dispatch({ type: 'hide', parts: [] })}>
        Show everything
      </Button>
    </p>
  );
}
