import { expect, it } from 'vitest';
import { approximateTextWidth } from './approximate-text-width';
import { wrapText } from './wrap-text';

const oneEach = (text: string) => text.length;

it.each([
  ['401 Unauthorized F2', 20, ['401 Unauthorized F2']],
  ['401 Unauthorized F2', 16, ['401 Unauthorized', 'F2']],
  ['401 Unauthorized F2', 12, ['401', 'Unauthorized', 'F2']],
  ['Unauthorized F2', 7, ['Unautho', 'rized', 'F2']],
  ['192.0.2.10', 9, ['192.0.2.', '10']],
  ['203.0.113.9:5060', 12, ['203.0.113.9:', '5060']],
  ['[2001:db8::1]', 8, ['[2001:', 'db8::1]']],
  ['ab', 0, ['a', 'b']],
  ['', 10, []],
])('%j in %d', (text, limit, expected) => {
  expect(wrapText(text, 13, limit, oneEach)).toEqual(expected);
});

it('measures with the widths of the face', () => {
  expect(approximateTextWidth('REGISTER', 1000)).toBe(664 + 600 + 712 + 423 + 611 + 580 + 600 + 664);
  expect(approximateTextWidth('⋯', 10)).toBe(10);
});
