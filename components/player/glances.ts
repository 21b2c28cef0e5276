import { duration } from '@/lib/ladder/duration';
import type { NodeState } from '@/lib/nodes/node-state';
import { allNonces } from '@/lib/nodes/registrar/authentication/nonces';
import type { Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { Change } from '@/lib/session/changes-between';
import type { SeenBinding } from '@/lib/session/location-at';
import { transactionsIn } from '@/lib/session/transactions-in';
import type { NodeId, Note } from '@/lib/sim/scenario';
import type { World } from '@/lib/sim/trace';

// How things stand in a panel, in a few words that can be read while it is closed.

/** `1 binding, 1 new`. */
export function bindingsGlance(bindings: readonly SeenBinding[]): string {
  const having = (change: Change) => bindings.filter((binding) => binding.change === change).length;
  const changes = (['new', 'changed', 'gone'] as const).flatMap((change) =>
    having(change) > 0 ? [`${having(change)} ${change}`] : [],
  );
  return [counted(bindings.length - having('gone'), 'binding'), ...changes].join(', ');
}

/** `refused after 4 steps`. */
export function decisionsGlance(notes: readonly Note[]): string {
  const steps = counted(notes.length, 'step');
  return notes.some(({ verdict }) => verdict === 'refused') ? `refused after ${steps}` : steps;
}

/** Of panels that are closed at first. */
export const glances = {
  /** `2 live`. */
  transactions: (world: World<NodeState>) => {
    const live = sum(world, (state) => transactionsIn(state).size);
    return live === 0 ? 'none lives' : `${live} ${live === 1 ? 'lives' : 'live'}`;
  },
  /** `Timer E of Bob fires in 0.5 s`: the one that fires first. */
  timers: ({ nodes, now }: World<NodeState>, labelOf: (node: NodeId) => string) => {
    const [next] = Object.entries(nodes)
      .flatMap(([node, { timers }]) => Object.values(timers).map((timer) => ({ ...timer, node })))
      .sort((a, b) => a.firesAt - b.firesAt);
    return next === undefined
      ? 'none runs'
      : `${next.label} of ${labelOf(next.node)} fires in ${duration(next.firesAt - now)}`;
  },
  /** `1 nonce`. */
  nonces: (world: World<NodeState>) =>
    counted(
      sum(world, (state) => (state.kind === 'registrar' ? noncesIn(state).length : 0)),
      'nonce',
    ),
  /** `2 mappings`. */
  mappings: (world: World<NodeState>) =>
    counted(
      sum(world, (state) => (state.kind === 'nat' ? state.mappings.length : 0)),
      'mapping',
    ),
};

function noncesIn({ nonces }: Registrar): readonly string[] {
  return allNonces(nonces).map(([nonce]) => nonce);
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

function sum({ nodes }: World<NodeState>, countIn: (state: NodeState) => number): number {
  return Object.values(nodes).reduce((total, { state }) => total + countIn(state), 0);
}
