import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import styles from './look-note.module.css';
import { whenceOf } from './look-sentences';
import { useFocusAfter } from './use-focus-after';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';

/** Says above a ladder what its times count from, where that is not the start. */
export function LookNote({ lab, look }: { readonly lab: Lab; readonly look: LadderLook }) {
  const room = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  return (
    <div ref={room}>
      {look.times === 'start' ? null : (
        <p className={styles.note}>
          <span>Times count from {whenceOf(look, lab)}.</span>
          <Button
            variant="quiet"
            onClick={() => {
              // The button goes away with what it says; the messages that it spoke of are next to it.
              focusAfter(() => room.current?.parentElement?.querySelector('[role="toolbar"] [tabindex="0"]'));
              look.change({ times: 'start', mark: undefined });
            }}
          >
            From the start again
          </Button>
        </p>
      )}
    </div>
  );
}
