import { expect, it } from 'vitest';
import { clockTime } from './clock-time';

it.each([
  [0, '0 ms'],
  [200, '200 ms'],
  [31_500, '31.5 s'],
  [60_000, '0:01:00'],
  [3_012_500, '0:50:12.5'],
  [3_600_050, '1:00:00.05'],
  [90_061_001, '25:01:01.001'],
])('%d ms is %s', (ms, text) => {
  expect(clockTime(ms)).toBe(text);
});
