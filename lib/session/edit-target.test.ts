import { expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import { slotOf, targetOf } from './edit-target';

const command = (at: number): Edit => ({ kind: 'command', command: { at, node: 'bob', name: 'register' } });

it.each<[Edit, string | undefined]>([
  [{ kind: 'drop', packet: 'bob#1' }, 'bob#1'],
  [{ kind: 'hold', packet: 'bob#1', behind: 'bob#2' }, 'bob#1'],
  [{ kind: 'down', node: 'server', from: 0, to: 9 }, 'server'],
  [command(5), 'bob'],
  [{ kind: 'link', conditions: { from: 'bob' } }, undefined],
  [{ kind: 'reset', between: ['bob', 'server'], at: 5 }, undefined],
])('%j concerns %s', (edit, target) => {
  expect(targetOf(edit)).toBe(target);
});

it.each<[string, Edit, Edit, boolean]>([
  [
    'another delay of a packet',
    { kind: 'delay', packet: 'a#1', by: 1 },
    { kind: 'delay', packet: 'a#1', by: 2 },
    true,
  ],
  [
    'loss and delay of a packet',
    { kind: 'drop', packet: 'a#1' },
    { kind: 'delay', packet: 'a#1', by: 2 },
    false,
  ],
  [
    'other losses on a stretch',
    { kind: 'link', conditions: { from: 'a', loss: 0.1 } },
    { kind: 'link', conditions: { from: 'a', loss: 0.9, delay: 5 } },
    true,
  ],
  [
    'the same on another stretch',
    { kind: 'link', conditions: { from: 'a', loss: 0.1 } },
    { kind: 'link', conditions: { to: 'a', loss: 0.1 } },
    false,
  ],
  [
    'another outage',
    { kind: 'down', node: 'a', from: 0, to: 1 },
    { kind: 'down', node: 'a', from: 5, to: 9 },
    true,
  ],
  ['the same command at another time', command(1), command(2), false],
  ['the same command', command(1), command(1), true],
])('%s: %#', (_, one, other, same) => {
  expect(slotOf(one) === slotOf(other)).toBe(same);
});
