import { describe, expect, it } from 'vitest';
import type { Entry, Timer, World } from '@/lib/sim/trace';
import { timersBetween } from './timers-between';

function world(now: number, timers: Readonly<Record<string, Timer>>): World<null> {
  return { now, connections: [], nodes: { bob: { state: null, draws: {}, timers, sent: 0 } } };
}

/** The step in which a timer of bob fired. */
function firing(timer: string): Entry<null> {
  const happening = { kind: 'timer', timer } as const;
  const nothing = { sent: [], notes: [], transitions: [] };
  return { index: 0, at: 500, node: 'bob', happening, ...nothing, world: world(500, {}) };
}

const F = { label: 'Timer F', setAt: 0, firesAt: 32_000 };

describe('timersBetween', () => {
  it('sorts by what fires first, and says what is left', () => {
    const now = world(8_000, { 'F x': F, 'E x': { label: 'Timer E', setAt: 7_500, firesAt: 8_500 } });
    expect(timersBetween(now, now, []).map(({ label, left, share }) => [label, left, share])).toEqual([
      ['Timer E', 500, 0.5],
      ['Timer F', 24_000, 0.75],
    ]);
  });

  it.each([
    ['set', {}, { 'F x': F }, []],
    ['stopped', { 'F x': F }, {}, []],
    ['fired', { 'F x': { ...F, firesAt: 500 } }, {}, [firing('F x')]],
    // What is due at the same moment as its timer may stop it just before it fires.
    ['stopped', { 'F x': { ...F, firesAt: 500 } }, {}, [firing('F y')]],
    ['set again', { 'F x': { ...F, setAt: 1, firesAt: 9_000 } }, { 'F x': F }, []],
    ['fired and set again', { 'F x': { ...F, firesAt: 500 } }, { 'F x': F }, [firing('F x')]],
    [undefined, { 'F x': F }, { 'F x': { ...F } }, []],
  ])('sees that one was %s', (fate, before, now, entries) => {
    expect(timersBetween(world(0, before), world(500, now), entries).map((seen) => seen.fate)).toEqual([
      fate,
    ]);
  });

  it('puts what runs no longer at the end', () => {
    const seen = timersBetween(world(0, { 'E x': { ...F, firesAt: 500 } }), world(500, { 'F x': F }), [
      firing('E x'),
    ]);
    expect(seen.map(({ timer, left }) => [timer, left])).toEqual([
      ['F x', 31_500],
      ['E x', 0],
    ]);
  });
});
