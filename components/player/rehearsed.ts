import { slowly } from '@/components/ui/in-slices';
import type { Flow } from '@/lib/flows/flow';

/** What plays a flow. Asked for together with what shows it, it is the first to be there, and is begun with alone. */
export const loadEngine = () => import('@/lib/session/run-setup');

/** Resolves when a flow has been played, in slices, so that its run is there when a part of the page is drawn from it. */
export async function rehearsed(flow: Flow): Promise<void> {
  const { rehearse } = await loadEngine();
  try {
    await slowly(rehearse(flow));
  } catch {
    // A run that breaks does so again when it is drawn, where the page says so and keeps the rest.
  }
}
