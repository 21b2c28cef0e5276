import { useSyncExternalStore } from 'react';
import { Button } from './button';
import styles from './loading-trouble.module.css';

/** How often a script has to be missing in a row before the reader is told: the first time may be a moment without a network. */
const WORTH_TELLING = 3;

/** What is wrong with the script of a part that stands in the HTML. */
export interface Trouble {
  /** Waits after a script could not be loaded; `ms`, or until somebody asks for it at once. */
  readonly rest: (ms: number) => Promise<void>;
  /** It is there. */
  readonly end: () => void;
  readonly isBad: () => boolean;
  readonly watch: (changed: () => void) => () => void;
  readonly askAtOnce: () => void;
}

export function newTrouble(): Trouble {
  const changed = new EventTarget();
  let failures = 0;
  let go: () => void = () => undefined;
  function count(now: number) {
    failures = now;
    changed.dispatchEvent(new Event('change'));
  }
  return {
    rest(ms) {
      count(failures + 1);
      return new Promise((resolve) => {
        go = resolve;
        setTimeout(resolve, ms);
      });
    },
    end: () => count(0),
    isBad: () => failures >= WORTH_TELLING,
    watch(callback) {
      changed.addEventListener('change', callback);
      return () => changed.removeEventListener('change', callback);
    },
    askAtOnce: () => go(),
  };
}

/** Says that a part can be read and not be used, as long as that is so. Nothing in exported HTML. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  const isBad = useSyncExternalStore(trouble.watch, trouble.isBad, () => false);
  if (!isBad) return null;
  return (
    <div role="status" className={styles.note}>
      <p>
        You can read this, but not use it yet: its script could not be loaded. The connection is gone, or the
        site is newer than this page.
      </p>
      <div className={styles.buttons}>
        <Button onClick={trouble.askAtOnce}>Try again</Button>
        <Button onClick={() => window.location.reload()}>Load the page anew</Button>
      </div>
    </div>
  );
}
