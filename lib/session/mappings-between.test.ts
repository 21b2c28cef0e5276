import { expect, it } from 'vitest';
import type { Mapping, Nat } from '@/lib/nodes/nat/nat-state';
import type { NodeState } from '@/lib/nodes/node-state';
import type { World } from '@/lib/sim/trace';
import { mappingsBetween } from './mappings-between';

it('counts down to the closing of each pinhole, and keeps what closed in this step', () => {
  const one = mapping('192.168.1.2:5060', 0);
  const other = mapping('192.168.1.3:5060', 5_000);
  const seen = mappingsBetween(worldAt(5_000, [one]), worldAt(30_000, [other]));
  expect(seen.map(({ inside, left, change }) => [inside, left, change])).toEqual([
    ['192.168.1.3:5060', 5_000, 'new'],
    ['192.168.1.2:5060', 0, 'gone'],
  ]);
  const used = mappingsBetween(worldAt(5_000, [one]), worldAt(6_000, [{ ...one, usedAt: 6_000 }]));
  expect(used.map(({ left, change }) => [left, change])).toEqual([[30_000, 'changed']]);
});

function mapping(inside: string, usedAt: number): Mapping {
  return { inside, outside: `203.0.113.9:${usedAt}`, transport: 'UDP', remotes: [], usedAt };
}

function worldAt(now: number, mappings: readonly Mapping[]): World<NodeState> {
  const state: Nat = {
    kind: 'nat',
    config: {
      publicHost: '203.0.113.9',
      inside: '192.168.1.',
      lifetime: 30_000,
      mapping: 'endpoint-independent',
      filtering: 'address-dependent',
      firstPort: 40_000,
    },
    mappings,
    closed: [],
    nextPort: 40_000,
  };
  return { now, connections: [], nodes: { nat: { state, draws: {}, timers: {}, sent: 0 } } };
}
