import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { run } from '@/lib/sim/run';

/**
 * What a flow says when nobody touches it, by the RFC's names of its messages: `F1` is the first. What is only said again
 * has no name of its own.
 */
export function undisturbedTexts(flow: Flow): Readonly<Record<string, string>> {
  const { packets } = run(flow.scenario(defaultOptions(flow)));
  const firsts = packets.filter(({ repeats }) => repeats === undefined);
  return Object.fromEntries(firsts.map(({ text }, i) => [`F${i + 1}`, text]));
}
