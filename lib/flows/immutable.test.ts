import { expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { deepFreeze } from '@/test/deep-freeze';
import { flows } from './index';

it.each(flows.flatMap((flow) => flow.transports.map((transport) => ({ flow, id: flow.id, transport }))))(
  'flow $id over $transport: no node changes a state that it was given',
  ({ flow, transport }) => {
    const scenario = flow.scenario({ transport, seed: 1 });
    const frozen: typeof scenario = {
      ...scenario,
      handle: (state, happening, context) =>
        deepFreeze(scenario.handle(deepFreeze(state), deepFreeze(happening), context)),
    };
    const edits = [
      { kind: 'drop', packet: 'server#1' },
      { kind: 'duplicate', packet: 'bob#2', after: 20 },
    ] as const;
    expect(run(frozen, edits).packets).toEqual(run(scenario, edits).packets);
  },
);
