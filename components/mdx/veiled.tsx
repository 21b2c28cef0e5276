import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { StageHold } from './stage-context';
import { useVeil } from './use-veil';
import styles from './veiled.module.css';

export interface VeiledProps {
  readonly stage: StageHold;
  /** The message that has, or is, what is shown: `F4`. */
  readonly of: string;
  readonly children: ReactNode;
}

/** What the prose shows of a message, kept back as long as a question about the message is open. */
export function Veiled({ stage, of, children }: VeiledProps) {
  const box = useRef<HTMLDivElement>(null);
  const veil = useVeil(stage, of);

  function show() {
    veil.lift();
    box.current?.focus();
  }

  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      {veil.isDown ? (
        <div className={styles.veil}>
          <p>The question above is about {of}. Choose an answer, or read on.</p>
          <Button onClick={show} onFocus={() => veil.hold(true)} onBlur={() => veil.hold(false)}>
            Show {of} now
          </Button>
        </div>
      ) : null}
      <div className={veil.isDown ? styles.veiled : undefined}>{children}</div>
    </div>
  );
}
