import { RunDifferences } from '@/components/panels/run-differences';
import { useLab } from '@/components/player/use-lab';
import { WideLab } from '@/components/player/wide-lab';
import type { Flow } from '@/lib/flows/flow';
import { hides } from '@/lib/session/hideable';
import { newSession } from '@/lib/session/session';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { FailureStory } from './failure-story';
import styles from './flow-view.module.css';

/** What a page shows of a flow below its title. */
export function FlowView({ flow }: { readonly flow: Flow }) {
  const lab = useLab(newSession(flow));
  const { session, moment, stops } = lab;
  // The story tells how the run ends, and the print is compared with messages that may be still to come.
  const isToCome = hides(session, 'future') && moment.cursor < (stops.at(-1) ?? 0);
  const isTold = !hides(session, 'explanations') && !isToCome;
  return (
    <>
      {flow.failure && isTold ? <FailureStory story={flow.failure} /> : null}
      <WideLab lab={lab} keeping={{ in: 'address' }} keysEverywhere />
      {flow.failure === undefined && isTold ? <Differences flow={flow} /> : null}
    </>
  );
}

function Differences({ flow }: { readonly flow: Flow }) {
  return (
    <section className={styles.section} aria-labelledby="differences">
      <h2 id="differences">Where our run differs from the print</h2>
      <RunDifferences differences={flow.differences} printed={flow.printed} ours={undisturbedTexts(flow)} />
    </section>
  );
}
