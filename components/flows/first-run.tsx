import { Player } from '@/components/player/player';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { writeTab } from '@/components/ui/tab-storage';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';

/** Where the tab keeps what the reader did on the front page. */
const KEY = 'front';

/** The registration that the front page begins with. */
export function FirstRun() {
  return (
    <FaultBoundary what="This run" onForget={() => writeTab(KEY, '')}>
      <Player flow={successfulNewRegistration} keeping={{ in: 'tab', key: KEY }} />
    </FaultBoundary>
  );
}
