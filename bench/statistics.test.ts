import { expect, it } from 'vitest';
import { geometricMean, quantile } from './statistics';

it.each([
  [[5], 0.1, 5],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.1, 2],
  [[30, 10, 20], 0, 10],
  [[30, 10, 20], 1, 30],
  [[10, 9], 0.1, 9.1],
])('of %j the quantile %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBeCloseTo(expected);
});

it('leaves the values in their order', () => {
  const values = [3, 1, 2];
  quantile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});

it('has no quantile of nothing', () => {
  expect(() => quantile([], 0.5)).toThrow('at least one value');
});

it.each([
  [[2, 2, 2], 2],
  [[4, 1], 2],
  [[2, 0.5], 1],
  [[], 1],
])('the geometric mean of %j is %d', (ratios, expected) => {
  expect(geometricMean(ratios)).toBeCloseTo(expected);
});
