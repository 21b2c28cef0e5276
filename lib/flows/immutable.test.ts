import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import type { Scenario } from '@/lib/sim/scenario';
import { anyNetwork, scenarioOf } from '@/test/chaos/network';
import { deepFreeze } from '@/test/deep-freeze';
import { failures } from './failures/index';
import { flows } from './index';

/** The same scenario with nodes that cannot change what they are given, nor what they gave away. */
function frozen(scenario: Scenario<NodeState>): Scenario<NodeState> {
  return {
    ...scenario,
    handle: (state, happening, context) =>
      deepFreeze(scenario.handle(deepFreeze(state), deepFreeze(happening), context)),
  };
}

const edits: readonly Edit[] = [
  { kind: 'drop', packet: 'server#1' },
  { kind: 'duplicate', packet: 'bob#2', after: 20 },
];

describe('no node changes a state that it was given', () => {
  const all = [...flows, ...failures];
  it.each(all.flatMap((flow) => flow.transports.map((transport) => ({ flow, id: flow.id, transport }))))(
    'in flow $id over $transport',
    ({ flow, transport }) => {
      const scenario = flow.scenario({ transport, seed: 1 });
      expect(run(frozen(scenario), edits).packets).toEqual(run(scenario, edits).packets);
    },
  );

  it('in random networks', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const scenario = scenarioOf(network);
        expect(run(frozen(scenario)).packets).toEqual(run(scenario).packets);
      }),
      { numRuns: 10 },
    );
  });
});
