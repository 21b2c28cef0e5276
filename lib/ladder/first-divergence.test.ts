import { expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import { firstDivergence } from './first-divergence';
import { registration } from './test-data';

function with2(change: Partial<Packet>): readonly Packet[] {
  return registration.map((packet, i) => (i === 2 ? { ...packet, ...change } : packet));
}

it.each<[string, readonly Packet[], number | undefined]>([
  ['the same run', registration.map((packet) => ({ ...packet })), undefined],
  ['another text', with2({ text: 'x' }), 2],
  ['another time', with2({ arrivedAt: 3 }), 2],
  ['another end', with2({ arrivedAt: null, lost: 'dropped' }), 2],
  ['a shorter run', registration.slice(0, 3), 3],
  ['no run', [], 0],
])('%s', (_, after, expected) => {
  expect(firstDivergence(registration, after)).toBe(expected);
  expect(firstDivergence(after, registration)).toBe(expected);
});
