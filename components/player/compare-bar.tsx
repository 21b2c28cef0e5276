import { Button } from '@/components/ui/button';
import type { Arrangement } from '@/lib/session/session';
import styles from './compare-bar.module.css';
import type { Lab } from './use-lab';

const ARRANGEMENTS: readonly { readonly value: Arrangement; readonly label: string }[] = [
  { value: 'alone', label: 'Alone' },
  { value: 'over', label: 'Over one another' },
  { value: 'side', label: 'Side by side' },
];

/** Two runs of the same flow: which two, how they are shown, and where they part. */
export function CompareBar({ lab }: { readonly lab: Lab }) {
  const { session, dispatch, other } = lab;
  const { arrangement, compared } = session;
  return (
    <div className={styles.bar}>
      <fieldset className={styles.choice}>
        <legend>Two runs</legend>
        <div className={styles.segments}>
          {ARRANGEMENTS.map(({ value, label }) => (
            <Button
              key={value}
              aria-pressed={arrangement === value}
              onClick={() => dispatch({ type: 'arrange', arrangement: value })}
            >
              {label}
            </Button>
          ))}
        </div>
      </fieldset>
      <p role="status">{sentence(lab)}</p>
      <div className={styles.buttons}>
        <Button
          resting={compared !== undefined && other === undefined}
          onClick={() => dispatch({ type: 'keep' })}
        >
          Keep this run to compare with
        </Button>
        {other === undefined ? null : (
          <Button onClick={() => dispatch({ type: 'swap' })}>Swap the two</Button>
        )}
        {compared === undefined ? null : (
          <Button variant="quiet" onClick={() => dispatch({ type: 'forget' })}>
            Forget the kept run
          </Button>
        )}
      </div>
    </div>
  );
}

function sentence({ session, other }: Lab): string {
  if (other === undefined) {
    return session.compared === undefined
      ? 'This is the flow as it began: what you change is compared with it.'
      : 'This is the run that is kept: what you change from now on is compared with it.';
  }
  const which = session.compared === undefined ? 'the run without your changes' : 'the run that is kept';
  return `${other.parting} The other one is ${which}.`;
}
