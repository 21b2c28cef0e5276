import { RunDifferences } from '@/components/panels/run-differences';
import { findFlow } from '@/lib/flows/find-flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';

/** Where a flow of ours says something else than the RFC prints, and why. */
export function Differences({ flow: id }: { readonly flow: string }) {
  const flow = findFlow(id);
  if (flow === undefined) throw new Error(`There is no flow ${id} whose differences could be shown.`);
  return (
    <RunDifferences differences={flow.differences} printed={flow.printed} ours={undisturbedTexts(flow)} />
  );
}
