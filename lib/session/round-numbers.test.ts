import { expect, it } from 'vitest';
import { roundNumberFrom } from './round-numbers';

it.each([
  [3600, 0, 3600],
  [3600, 1, 4000],
  [3600, -1, 3000],
  [3600, 2, 5000],
  [60, -1, 60],
  [60, 1, 80],
  [86_400, 1, 86_400],
  [86_400, -1, 80_000],
  [80_000, 9, 86_400],
  [100, -99, 60],
] as const)('from %i, %i steps lead to %i', (value, steps, expected) => {
  expect(roundNumberFrom(value, steps, [60, 86_400])).toBe(expected);
});

it.each([
  [0, 1, 1],
  [20, 1, 30],
  [10, 1, 15],
  [100, -1, 80],
  [1, -1, 0],
] as const)('of a share, from %i, %i steps lead to %i', (value, steps, expected) => {
  expect(roundNumberFrom(value, steps, [0, 100])).toBe(expected);
});
