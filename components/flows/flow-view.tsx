import type { ComponentType } from 'react';
import { RunDifferences } from '@/components/panels/run-differences';
import { Player } from '@/components/player/player';
import type { Flow } from '@/lib/flows/flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { FailureStory } from './failure-story';
import styles from './flow-view.module.css';

/** What a page shows of a flow below its title. A function of the flow, so that each page loads its own flow alone. */
export function flowView(flow: Flow): ComponentType {
  return function FlowView() {
    return (
      <>
        {flow.failure ? <FailureStory story={flow.failure} /> : null}
        <Player flow={flow} keeping={{ in: 'address' }} keysEverywhere />
        {flow.failure ? null : <Differences flow={flow} />}
      </>
    );
  };
}

function Differences({ flow }: { readonly flow: Flow }) {
  return (
    <section className={styles.section} aria-labelledby="differences">
      <h2 id="differences">Where our run differs from the print</h2>
      <RunDifferences differences={flow.differences} printed={flow.printed} ours={undisturbedTexts(flow)} />
    </section>
  );
}
