import { slowly } from '@/components/ui/in-slices';
import type { Flow } from '@/lib/flows/flow';

/** Resolves when a flow has been played, in slices, so that its run is there when a part of the page is drawn from it. */
export async function rehearsed(flow: Flow): Promise<void> {
  const { rehearse } = await import('@/lib/session/run-setup');
  await slowly(rehearse(flow));
}
