import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { LiveRegion } from '@/components/ui/live-region';
import styles from './copy-button.module.css';

export interface CopyButtonProps {
  /** Copied exactly, line ends included. */
  readonly text: string;
  /** `Copy F3`. */
  readonly label?: string;
}

const FAILED = 'The browser did not allow copying: select the text and copy it by hand.';

/** How long the button says that the text was copied, in ms. */
const SHOWN = 2500;

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <span className={styles.copy}>
      <Button variant="quiet" onClick={() => void copy()}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {outcome === 'copied' ? 'Copied' : label}
      </Button>
      {outcome === 'failed' ? <span className={styles.failed}>{FAILED}</span> : null}
      <LiveRegion message={outcome === undefined ? '' : outcome === 'copied' ? 'Copied.' : FAILED} />
    </span>
  );
}
