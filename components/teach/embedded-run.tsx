import { useRouter } from 'next/router';
import { useLab } from '@/components/player/use-lab';
import { WideLab } from '@/components/player/wide-lab';
import type { Flow } from '@/lib/flows/flow';
import { runPath } from '@/lib/session/run-path';
import { newSession } from '@/lib/session/session';
import styles from './embedded-run.module.css';

/** A running flow for the page of somebody else, with the way to the same run on a page of ours. */
export function EmbeddedRun({ flow }: { readonly flow: Flow }) {
  const { basePath } = useRouter();
  const lab = useLab(newSession(flow));
  const href = `${basePath}${runPath(lab.session, lab.trace.entries.length)}`;
  return (
    <>
      <WideLab lab={lab} keeping={{ in: 'address' }} keysEverywhere />
      <p className={styles.source}>
        <a href={href} target="_blank" rel="noopener">
          This run in SIP Ladder
        </a>
        , in a window of its own
      </p>
    </>
  );
}
