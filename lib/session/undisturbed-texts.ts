import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { runSetup } from './run-setup';
import type { Setup } from './session';

/**
 * What a flow says when nobody touches it, by the RFC's names of its messages: `F1` is the first. What is only said again
 * has no name of its own. With a setup, it is what the flow says as a lesson begins it.
 */
export function undisturbedTexts(
  flow: Flow,
  setup: Setup = { options: defaultOptions(flow), edits: [] },
): Readonly<Record<string, string>> {
  const { packets } = runSetup(flow, setup);
  const firsts = packets.filter(({ repeats, copyOf }) => repeats === undefined && copyOf === undefined);
  return Object.fromEntries(firsts.map(({ original, text }, i) => [`F${i + 1}`, original ?? text]));
}
