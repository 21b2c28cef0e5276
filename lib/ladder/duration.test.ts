import { expect, it } from 'vitest';
import { duration } from './duration';

it.each([
  [0, '0 ms'],
  [50, '50 ms'],
  [500, '0.5 s'],
  [1520, '1.52 s'],
  [32_000, '32 s'],
  [3_600_000, '3600 s'],
])('%d ms is %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});
