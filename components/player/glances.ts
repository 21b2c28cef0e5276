import { duration } from '@/lib/ladder/duration';
import type { NodeState } from '@/lib/nodes/node-state';
import { allNonces } from '@/lib/nodes/registrar/authentication/nonces';
import type { Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { Change } from '@/lib/session/changes-between';
import { liveTransactions } from '@/lib/session/live-transactions';
import type { SeenBinding } from '@/lib/session/location-at';
import type { NodeId, Note } from '@/lib/sim/scenario';
import type { Trace, World } from '@/lib/sim/trace';

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

/** What there is to see at a moment. */
export interface Sight {
  readonly trace: Trace<NodeState>;
  /** Entries that have happened. */
  readonly cursor: number;
  readonly world: World<NodeState>;
  readonly labelOf: (node: NodeId) => string;
}

/** Of panels that are closed at first. */
export const glances = {
  /** `2 alive`. */
  transactions: ({ trace, cursor }: Sight) => {
    const live = liveTransactions(trace, cursor);
    return `${live === 0 ? 'none' : live} alive`;
  },
  /** `Timer E of Bob fires in 0.5 s`: the one that fires first. */
  timers: ({ world: { nodes, now }, labelOf }: Sight) => {
    const [next] = Object.entries(nodes)
      .flatMap(([node, { timers }]) => Object.values(timers).map((timer) => ({ ...timer, node })))
      .sort((a, b) => a.firesAt - b.firesAt);
    if (next === undefined) return 'none runs';
    const whose = `${next.label} of ${labelOf(next.node)}`;
    // The timer of a participant that is switched off waits until it is back.
    return next.firesAt < now ? `${whose} is overdue` : `${whose} fires in ${duration(next.firesAt - now)}`;
  },
  /** `1 nonce`. */
  nonces: ({ world }: Sight) =>
    counted(
      sum(world, (state) => (state.kind === 'registrar' ? noncesIn(state).length : 0)),
      'nonce',
    ),
  /** `2 mappings`. */
  mappings: ({ world }: Sight) =>
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
