import type { NodeId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import { clockTime } from './clock-time';
import { firstDivergence } from './first-divergence';
import type { Describe } from './ladder';
import { stepNames } from './step-names';

/** Two runs of the same flow, this one and the other one. */
export interface Pair {
  readonly mine: readonly Packet[];
  readonly other: readonly Packet[];
}

/** What names and words a sentence about two runs needs. */
export interface Words {
  readonly describe: Describe;
  readonly nameOf: (node: NodeId) => string;
}

/** Where two runs part and how, in one sentence: `The runs part at F2: 401 Unauthorized is lost here, …`. */
export function describeParting({ mine, other }: Pair, words: Words): string {
  const at = firstDivergence(other, mine);
  if (at === undefined) return 'The two runs are the same, message by message.';
  const [here, there] = [mine[at], other[at]];
  const step = stepNames(here === undefined ? other : mine).get((here ?? there)?.id ?? '') ?? '';
  return `The runs part at ${step}: ${differenceOf(here, there, words)}.`;
}

function differenceOf(here: Packet | undefined, there: Packet | undefined, words: Words): string {
  if (here === undefined) return `this run ends before it, there ${sending(there, words)}`;
  if (there === undefined) return `here ${sending(here, words)}, the other run ends before it`;
  if (here.id !== there.id || here.sentAt !== there.sentAt) {
    return `here ${sending(here, words)} at ${clockTime(here.sentAt)}, there ${sending(there, words)} at ${clockTime(there.sentAt)}`;
  }
  // Its label as it was before anybody wrote into it, as long as it is the other run that was left alone.
  const { label } = words.describe(there);
  if (here.text !== there.text) {
    const now =
      here.arrivedAt === there.arrivedAt ? '' : `; it ${endOf(here)} here and ${endOf(there)} there`;
    return `${words.nameOf(here.from)}'s ${label} does not say the same in both${now}`;
  }
  return `${label} ${endOf(here)} here and ${endOf(there)} there`;
}

function sending(packet: Packet | undefined, { describe, nameOf }: Words): string {
  return packet === undefined ? 'nobody sends' : `${nameOf(packet.from)} sends ${describe(packet).label}`;
}

function endOf({ arrivedAt, lost }: Packet): string {
  if (arrivedAt !== null) return `arrives at ${clockTime(arrivedAt)}`;
  return lost === undefined ? 'is still under way at the end' : 'is lost';
}
