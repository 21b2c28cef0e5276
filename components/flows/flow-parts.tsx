import type { ComponentType } from 'react';
import { loadEngine, rehearsed } from '@/components/player/rehearsed';
import { inOwnTask } from '@/components/ui/own-task';
import { partInHtml } from '@/components/ui/part-in-html';
import type { Flow } from '@/lib/flows/flow';
import { flowLoaders } from './flow-loaders';

/**
 * What a kind of page shows of each flow, by the names of the flows in its addresses. Script and flow come after the page:
 * its HTML has the ladder and all messages already.
 */
export function flowParts(
  show: () => Promise<ComponentType<{ readonly flow: Flow }>>,
): Readonly<Record<string, ComponentType>> {
  const parts = Object.entries(flowLoaders).map(([id, load]) => {
    const Part = partInHtml(async () => {
      const [, flow, Show] = await Promise.all([loadEngine(), inOwnTask(load), inOwnTask(show)]);
      await rehearsed(flow);
      return () => <Show flow={flow} />;
    }, 'The flow is being loaded.');
    return [id, Part] as const;
  });
  return Object.fromEntries(parts);
}
