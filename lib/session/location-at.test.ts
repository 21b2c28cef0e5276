import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import type { NodeState } from '@/lib/nodes/node-state';
import { locationTable } from '@/lib/nodes/registrar/location-table';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import type { Entry, Trace, World } from '@/lib/sim/trace';
import { locationAt } from './location-at';
import { registrarsIn } from './moment';
import { runSetup } from './run-setup';

it('says of each row what became of it', () => {
  const [first, second] = [bindingWith({}), bindingWith({ contact: 'sip:bob@b', expiresAt: 9_000 })];
  const refreshed = { ...first, cseq: 3, expiresAt: 70_000 };
  const trace = traceOf([[], [first], [first, second], [refreshed, second], [refreshed]]);
  const story = [1, 2, 3, 4, 5].map((cursor) =>
    locationAt(trace, cursor, cursor - 1).map(({ binding, change, changed }) =>
      `${binding.contact} ${change ?? 'as it was'} ${[...changed].join(' ')}`.trim(),
    ),
  );
  expect(story).toEqual([
    [],
    ['sip:bob@a new'],
    ['sip:bob@a as it was', 'sip:bob@b new'],
    ['sip:bob@a changed cseq expiresAt', 'sip:bob@b as it was'],
    ['sip:bob@a as it was', 'sip:bob@b gone'],
  ]);
});

function bindingWith(other: Partial<Binding>): Binding {
  return {
    aor: 'sip:bob@x',
    contact: 'sip:bob@a',
    callId: '1@a',
    cseq: 2,
    grantedAt: 2_000,
    expiresAt: 62_000,
    flow: { source: '192.0.2.201:5060', destination: '192.0.2.222:5060', transport: 'UDP' },
    path: [],
    ...other,
  };
}

/** A run in which nothing but the location table of flow 2.1 changes: one table an entry, a second apart. */
function traceOf(tables: readonly (readonly Binding[])[]): Trace<NodeState> {
  const flow = findFlow('2.1');
  if (flow === undefined) throw new Error('flow 2.1 is missing');
  const { start } = runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] });
  const entries = tables.map((bindings, index): Entry<NodeState> => {
    const at = (index + 1) * 1000;
    const happening = { kind: 'timer', timer: 'tick' } as const;
    return {
      index,
      at,
      node: 'server',
      happening,
      sent: [],
      notes: [],
      transitions: [],
      world: worldWith(start, at, bindings),
    };
  });
  return { start, entries, packets: [], ended: 'quiet' };
}

function worldWith(start: World<NodeState>, now: number, bindings: readonly Binding[]): World<NodeState> {
  const [id, registrar] = registrarsIn(start)[0] ?? [];
  const slot = id === undefined ? undefined : start.nodes[id];
  if (id === undefined || registrar === undefined || slot === undefined) throw new Error('no registrar');
  return {
    ...start,
    now,
    nodes: { ...start.nodes, [id]: { ...slot, state: { ...registrar, bindings: locationTable(bindings) } } },
  };
}
