import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockTime } from './clock-time';
import { duration } from './duration';
import { readDuration } from './read-duration';

it.each([
  ['500 ms', 500],
  ['2 s', 2000],
  ['2', 2000],
  [' 1,5 min ', 90_000],
  ['1 h', 3_600_000],
  ['1 h 20 min', 4_800_000],
  ['2min 32.06s', 152_060],
  ['1 h and 20 min', undefined],
  ['2 min 3', undefined],
  ['0:50:12.5', 3_012_500],
  ['', undefined],
  ['-1 s', undefined],
  ['2 days', undefined],
  ['soon', undefined],
  ['constructor', undefined],
])('%j is %s ms', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

it('reads what the ladder writes', () => {
  fc.assert(
    fc.property(fc.nat(86_400_000), (ms) => {
      expect(readDuration(duration(ms))).toBe(ms);
      expect(readDuration(clockTime(ms))).toBe(ms);
    }),
  );
});
