import { Button } from '@/components/ui/button';
import type { Arrangement } from '@/lib/session/session';
import styles from './compare-bar.module.css';
import type { Lab } from './use-lab';

const ARRANGEMENTS: readonly { readonly value: Arrangement; readonly label: string }[] = [
  { value: 'alone', label: 'Alone' },
  { value: 'over', label: 'Over one another' },
  { value: 'side', label: 'Side by side' },
];

export interface CompareBarProps {
  readonly lab: Lab;
  /** Called before the run that is kept is forgotten: there may then be nothing left to compare. */
  readonly onForget: () => void;
}

/** Two runs of the same flow: which two, how they are shown, and where they part. Only there while there are two. */
export function CompareBar({ lab, onForget }: CompareBarProps) {
  const { session, dispatch, other } = lab;
  const { arrangement, compared } = session;
  if (other === undefined && compared === undefined) return null;
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
      <p>{sentence(lab)}</p>
      <div className={styles.buttons}>
        <Button resting={other === undefined} onClick={() => dispatch({ type: 'swap' })}>
          Swap the two
        </Button>
        <Button
          variant="quiet"
          resting={compared === undefined}
          onClick={() => {
            onForget();
            dispatch({ type: 'forget' });
          }}
        >
          Forget the kept run
        </Button>
      </div>
    </div>
  );
}

function sentence({ session, other }: Lab): string {
  if (other === undefined) {
    return 'This is the run that is kept: what you change from now on is compared with it.';
  }
  const which = session.compared === undefined ? 'the run without your changes' : 'the run that is kept';
  return `${other.parting} The other one is ${which}.`;
}
