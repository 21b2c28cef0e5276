import type { NodeState } from '@/lib/nodes/node-state';
import type { Trace } from '@/lib/sim/trace';
import { isEmpty } from '@/lib/table/table';

/** Which kinds of things some moment of a run has. */
export interface Instruments {
  readonly bindings: boolean;
  readonly transactions: boolean;
  readonly timers: boolean;
  readonly nonces: boolean;
  readonly mappings: boolean;
}

/** What there is to be shown in a run: a flow without a router has no translation table at any time. */
export function instrumentsFor({ start, entries }: Trace<NodeState>): Instruments {
  const kinds = Object.values(start.nodes).map(({ state }) => state.kind);
  const signals = kinds.some((kind) => kind !== 'nat');
  return {
    bindings: kinds.includes('registrar'),
    transactions: signals,
    timers: signals,
    mappings: kinds.includes('nat'),
    nonces: entries.some(({ node, world }) => {
      const state = world.nodes[node]?.state;
      return state?.kind === 'registrar' && !isEmpty(state.nonces);
    }),
  };
}
