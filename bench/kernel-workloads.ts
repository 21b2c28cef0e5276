import type { Address, Effect, Handle, NodeSetup, Scenario } from '@/lib/sim/scenario';

/** Something that keeps the kernel busy, with nodes that hardly do anything themselves. */
export interface KernelWorkload {
  readonly title: string;
  readonly scenario: Scenario<number>;
  /** How many steps of it are measured. */
  readonly steps: number;
}

const again: readonly Effect[] = [{ do: 'set-timer', timer: 'again', after: 10, label: 'again' }];

/** A node that sets a timer again and again, and counts. */
const tick: Handle<number> = (count) => ({ state: count + 1, effects: again });

/**
 * A node that sends a text each time that its timer fires, and sets a second timer for the answer, which it clears when
 * that comes; whoever gets a text otherwise sends it back.
 */
const talk: Handle<number> = (count, happening, { self }) => {
  const own = addressOf(Number(self));
  if (happening.kind === 'packet') {
    const isQuestion = happening.text.endsWith('?');
    const effect: Effect = isQuestion
      ? { do: 'send', source: own, destination: happening.source, text: `${count}!` }
      : { do: 'clear-timer', timer: 'no answer' };
    return { state: count + 1, effects: [effect] };
  }
  const send: Effect = {
    do: 'send',
    source: own,
    destination: addressOf((Number(self) + 1) % NEIGHBOURS),
    text: `${count}?`,
  };
  return {
    state: count + 1,
    effects: [send, { do: 'set-timer', timer: 'no answer', after: 32_000, label: 'no answer' }, ...again],
  };
};

const NEIGHBOURS = 1000;

/** The same nodes and the same steps each time: only the kernel is to make a difference. */
export const kernelWorkloads: readonly KernelWorkload[] = [
  { title: 'one node sets a timer again and again', scenario: crowd(1, tick), steps: 1_000_000 },
  { title: '1,000 nodes set a timer again and again', scenario: crowd(NEIGHBOURS, tick), steps: 1_000_000 },
  {
    title: '1,000 nodes ask and answer, 1 % is lost',
    scenario: { ...crowd(NEIGHBOURS, talk), links: [{ loss: 0.01 }] },
    steps: 300_000,
  },
];

function crowd(count: number, handle: Handle<number>): Scenario<number> {
  const nodes = Array.from({ length: count }, (_, i): NodeSetup<number> => {
    return { id: `${i}`, label: `Node ${i}`, addresses: [addressOf(i)], state: 0 };
  });
  return {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    nodes,
    names: {},
    latency: 5,
    commands: nodes.map(({ id }, i) => ({ at: (i * 7) % 10, node: id, name: 'go' })),
    until: Number.POSITIVE_INFINITY,
    handle,
  };
}

function addressOf(i: number): Address {
  return `192.0.2.1:${i + 1}`;
}
