import { expect, it } from 'vitest';
import { counted, times } from './counted';

it.each([
  [0, 'no binding', 'never'],
  [1, '1 binding', 'once'],
  [2, '2 bindings', 'twice'],
  [3, '3 bindings', '3 times'],
  [11, '11 bindings', '11 times'],
])('%i reads as %s, and %s', (count, things, often) => {
  expect(counted(count, 'binding')).toBe(things);
  expect(times(count)).toBe(often);
});
