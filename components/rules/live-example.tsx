import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAlive } from '@/components/ui/use-alive';
import { FindingList } from './finding-list';
import styles from './live-example.module.css';
import { MarkedExample } from './marked-example';
import { placedIn } from './placed';
import type { ShownExample } from './shown-example';

/** Loaded when somebody asks for it: it brings the editor and all rules. */
const Mending = dynamic(() => import('./mending').then((m) => m.Mending), {
  loading: () => <p className={styles.hint}>The editor is on its way.</p>,
});

export interface LiveExampleProps {
  /** Id of the rule. */
  readonly rule: string;
  /** Its first bad example. */
  readonly example: ShownExample;
}

/** An example that breaks a rule, with what the rule says of it, and in its place, when the reader wants it, the editor. */
export function LiveExample({ rule, example }: LiveExampleProps) {
  const [mending, setMending] = useState(false);
  const alive = useAlive();
  if (mending) return <Mending rule={rule} />;
  return (
    <div className={styles.live}>
      <MarkedExample example={example} />
      <div className={styles.found}>
        <FindingList label="What the rule finds" found={placedIn(example)} />
        <div className={styles.mend}>
          <Button variant="primary" disabled={!alive} onClick={() => setMending(true)}>
            Mend it yourself
          </Button>
          <p className={styles.hint}>All rules judge what you write, at every change.</p>
        </div>
      </div>
    </div>
  );
}
