import { RunDifferences } from '@/components/panels/run-differences';
import type { Flow } from '@/lib/flows/flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';

/** Where a flow of ours says something else than the RFC prints, and why. */
export function Differences({ flow }: { readonly flow: Flow }) {
  return (
    <RunDifferences differences={flow.differences} printed={flow.printed} ours={undisturbedTexts(flow)} />
  );
}
