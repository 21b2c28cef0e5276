import { describe, expect, it } from 'vitest';
import type { Timer, World } from '@/lib/sim/trace';
import { timersBetween } from './timers-between';

function world(now: number, timers: Readonly<Record<string, Timer>>): World<null> {
  return { now, connections: [], nodes: { bob: { state: null, draws: {}, timers, sent: 0 } } };
}

const F = { label: 'Timer F', setAt: 0, firesAt: 32_000 };

describe('timersBetween', () => {
  it('sorts by what fires first, and says what is left', () => {
    const now = world(8_000, { 'F x': F, 'E x': { label: 'Timer E', setAt: 7_500, firesAt: 8_500 } });
    expect(timersBetween(now, now).map(({ label, left, share }) => [label, left, share])).toEqual([
      ['Timer E', 500, 0.5],
      ['Timer F', 24_000, 0.75],
    ]);
  });

  it.each([
    ['set', {}, { 'F x': F }],
    ['stopped', { 'F x': F }, {}],
    ['fired', { 'F x': { ...F, firesAt: 500 } }, {}],
    ['set again', { 'F x': { ...F, setAt: 1, firesAt: 9_000 } }, { 'F x': F }],
    ['fired and set again', { 'F x': { ...F, firesAt: 500 } }, { 'F x': F }],
    [undefined, { 'F x': F }, { 'F x': { ...F } }],
  ])('sees that one was %s', (fate, before, now) => {
    expect(timersBetween(world(0, before), world(500, now)).map((seen) => seen.fate)).toEqual([fate]);
  });

  it('puts what runs no longer at the end', () => {
    const seen = timersBetween(world(0, { 'E x': { ...F, firesAt: 500 } }), world(500, { 'F x': F }));
    expect(seen.map(({ timer, left }) => [timer, left])).toEqual([
      ['F x', 31_500],
      ['E x', 0],
    ]);
  });
});
