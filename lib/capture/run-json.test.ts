import { expect, it } from 'vitest';
import { meddled, registration } from '@/lib/ladder/test-data';
import type { Entry } from '@/lib/sim/trace';
import { runJson } from './run-json';

const world = { now: 0, nodes: {}, connections: [] };
const note = {
  step: '10.3 step 7',
  verdict: 'ok',
  text: 'The binding is new.',
  spec: 'RFC 3261 §10.3',
} as const;
const entries: readonly Entry<null>[] = [
  {
    index: 0,
    at: 0,
    node: 'bob',
    happening: { kind: 'command', name: 'register' },
    sent: ['bob#1'],
    notes: [],
    transitions: [],
    world,
  },
  {
    index: 1,
    at: 50,
    node: 'server',
    happening: {
      kind: 'packet',
      packet: 'bob#1',
      text: 'REGISTER',
      source: '192.0.2.201:5060',
      destination: '192.0.2.222:5060',
      transport: 'UDP',
    },
    sent: ['server#1'],
    notes: [note],
    transitions: [],
    world,
  },
];

it('has the documented shape', () => {
  const json = runJson('2.1', 7, { packets: registration, entries });
  expect(Object.keys(json)).toEqual(['flow', 'seed', 'packets', 'entries']);
  expect(json.packets[0]).toEqual({
    id: 'bob#1',
    from: 'bob',
    to: 'server',
    sentAt: 0,
    arrivedAt: 50,
    text: registration[0]?.text,
  });
  expect(json.entries).toEqual([
    {
      index: 0,
      at: 0,
      node: 'bob',
      happening: { kind: 'command', name: 'register' },
      sent: ['bob#1'],
      notes: [],
    },
    {
      index: 1,
      at: 50,
      node: 'server',
      happening: { kind: 'packet', packet: 'bob#1' },
      sent: ['server#1'],
      notes: [note],
    },
  ]);
});

it('says null for what there is not, and gives worlds when asked', () => {
  const { packets } = runJson('2.1', 7, { packets: meddled, entries: [] });
  expect(packets[2]).toMatchObject({ to: null, arrivedAt: null });
  const withWorlds = runJson('2.1', 7, { packets: [], entries }, { worlds: true });
  expect(withWorlds.entries.map((entry) => entry.world)).toEqual([world, world]);
});
