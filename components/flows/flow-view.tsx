import type { ComponentType, ReactNode } from 'react';
import { RunDifferences } from '@/components/panels/run-differences';
import { LabView } from '@/components/player/player';
import { useLab } from '@/components/player/use-lab';
import type { Flow } from '@/lib/flows/flow';
import { hides } from '@/lib/session/hideable';
import { newSession } from '@/lib/session/session';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { FailureStory } from './failure-story';
import styles from './flow-view.module.css';

export interface FlowViewProps {
  /** What to show of the flow, where that is not what its own page shows. */
  readonly children?: (flow: Flow) => ReactNode;
}

/** What a page shows of a flow below its title. A function of the flow, so that each page loads its own flow alone. */
export function flowView(flow: Flow): ComponentType<FlowViewProps> {
  return function FlowView({ children }) {
    return children === undefined ? <FlowPage flow={flow} /> : children(flow);
  };
}

function FlowPage({ flow }: { readonly flow: Flow }) {
  const lab = useLab(newSession(flow));
  const isTold = !hides(lab.session, 'explanations');
  return (
    <>
      {flow.failure && isTold ? <FailureStory story={flow.failure} /> : null}
      <LabView lab={lab} keeping={{ in: 'address' }} keysEverywhere />
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
