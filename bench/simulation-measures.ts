import { defaultOptions } from '@/lib/flows/flow';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { NodeState } from '@/lib/nodes/node-state';
import { play } from '@/lib/sim/play';
import { run } from '@/lib/sim/run';
import type { World } from '@/lib/sim/trace';
import { type KernelWorkload, kernelWorkloads } from './kernel-workloads';
import { type Crowd, crowd } from './phone-workloads';
import { registrationTexts } from './registration-texts';
import type { Figure } from './simulation-figures';

/** Something to be measured. */
export interface Measure extends Pick<Figure, 'title' | 'unit' | 'goal' | 'leastShare'> {
  readonly rounds: number;
  /** One round; returns how many there were of what is counted. */
  readonly once: () => number;
  /** What somebody else does in the same process, by turns with it; counts in the same unit. Loaded for this measure alone. */
  readonly peer?: { readonly title: string; readonly load: () => Promise<() => number> };
  /** A run that calls `look` in its middle, and once more shortly before its end. */
  readonly watched?: (look: () => void) => void;
}

const DAY = 24 * 3600 * 1000;
const day: Crowd = { phones: 1000, expires: 3600, keepsCredentials: false, until: DAY };

const [oneNode, ...others] = kernelWorkloads.map(kernelMeasure);

/** What the kernel does by itself, then whole registrations with real messages, then all that a page does with a flow. */
export const simulationMeasures: readonly Measure[] = [
  ...(oneNode ? [{ ...oneNode, goal: 3_000_000 }] : []),
  ...others,
  {
    title: '1,000 phones, each time challenged, 1 % is lost',
    unit: 'registrations',
    rounds: 6,
    goal: 20_000,
    leastShare: 0.5,
    once: () => registrations({ phones: 1000, expires: 60, keepsCredentials: false, until: 10 * 60_000 }),
    peer: { title: 'JsSIP, which only parses the four messages', load: parsingAlone },
  },
  {
    title: 'a day of 1,000 phones that refresh every hour, 1 % is lost',
    unit: 'registrations',
    rounds: 1,
    once: () => registrations(day),
    watched: watchDay,
  },
  {
    title: 'RFC 3665 §2.1 as printed, recorded',
    unit: 'runs',
    rounds: 6,
    once: () => {
      const count = 500;
      const scenario = successfulNewRegistration.scenario(defaultOptions(successfulNewRegistration));
      for (let i = 0; i < count; i++) run(scenario);
      return count;
    },
  },
];

/** What a parser in wide use takes for nothing but reading what is sent in as many registrations. */
async function parsingAlone(): Promise<() => number> {
  const { jssip } = await import('./parsers/jssip');
  const count = 500;
  const texts = registrationTexts(count);
  return () => {
    for (const text of texts) jssip.parse(text);
    return count;
  };
}

/** How many registrations there were where each is challenged: it takes two requests, each of which raises CSeq. */
function registrations(what: Crowd): number {
  const { world } = play(crowd(what), [], { stepLimit: Number.POSITIVE_INFINITY });
  return Math.floor(requestsIn(world) / 2);
}

function requestsIn({ nodes }: World<NodeState>): number {
  return Object.values(nodes).reduce(
    (sum, { state }) => sum + (state.kind === 'user-agent' ? state.lines[0].ids.cseq : 0),
    0,
  );
}

function watchDay(look: () => void): void {
  // They refresh together, the last time about half an hour before the end.
  const times = [DAY / 2, DAY * 0.96];
  play(crowd(day), [], {
    stepLimit: Number.POSITIVE_INFINITY,
    onEntry({ at }) {
      if (at < (times[0] ?? Number.POSITIVE_INFINITY)) return;
      times.shift();
      look();
    },
  });
}

function kernelMeasure({ title, scenario, steps }: KernelWorkload): Measure {
  return {
    title,
    unit: 'steps',
    rounds: 9,
    once: () => play(scenario, [], { stepLimit: steps }).steps,
    watched(look) {
      const onEntry = ({ index }: { readonly index: number }) => {
        if (index === steps / 2 || index === steps - 1) look();
      };
      play(scenario, [], { stepLimit: steps, onEntry });
    },
  };
}
