import { expect, it } from 'vitest';
import { duration } from './duration';

it.each([
  [0, '0 ms'],
  [50, '50 ms'],
  [500, '0.5 s'],
  [1520, '1.52 s'],
  [32_000, '32 s'],
  [59_999, '59.999 s'],
  [60_000, '1 min'],
  [152_060, '2 min 32.06 s'],
  [3_000_000, '50 min'],
  [3_600_000, '1 h'],
  [3_605_500, '1 h 5.5 s'],
  [72_000_000, '20 h'],
  [4_294_967_295_000, '136 years'],
])('%d ms is %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});
