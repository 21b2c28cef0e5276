import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import { useAlive } from '@/components/ui/use-alive';
import { FindingList } from './finding-list';
import { hasKeptExample } from './kept-example';
import styles from './live-example.module.css';
import { MarkedExample } from './marked-example';
import { placedIn } from './placed';
import type { ShownExample } from './shown-example';

/** Loaded when somebody asks for it: it brings the editor and all rules. */
const Mending = later(() => import('./mending').then((m) => m.Mending), 'The editor is on its way.');

export interface LiveExampleProps {
  /** Id of the rule. */
  readonly rule: string;
  /** Its first bad example. */
  readonly example: ShownExample;
}

/**
 * An example that breaks a rule, with what the rule says of it, and in its place, when the reader wants it, the editor. Who
 * changed something in it finds it again after a reload.
 */
export function LiveExample({ rule, example }: LiveExampleProps) {
  const [mending, setMending] = useState<'asked for' | 'kept'>();
  const alive = useAlive();
  useEffect(() => {
    if (hasKeptExample(rule)) setMending('kept');
  }, [rule]);

  if (mending !== undefined) return <Mending rule={rule} focus={mending === 'asked for'} />;
  return (
    <div className={styles.live}>
      <MarkedExample example={example} />
      <div className={styles.found}>
        <FindingList label="What the rule finds" found={placedIn(example)} />
        <div className={styles.mend}>
          <Button variant="primary" disabled={!alive} onClick={() => setMending('asked for')}>
            Mend it yourself
          </Button>
          <p className={styles.hint}>All rules judge what you write, at every change.</p>
        </div>
      </div>
    </div>
  );
}
