import { expect, it } from 'vitest';
import { readShare } from './read-share';

it.each([
  ['20 %', 0.2],
  ['20', 0.2],
  [' 0,5% ', 0.005],
  ['100%', 1],
  ['0', 0],
  ['101', undefined],
  ['-1', undefined],
  ['%', undefined],
  ['a fifth', undefined],
  ['bob#1', undefined],
])('"%s" is %s', (text, share) => {
  expect(readShare(text)).toBe(share);
});
