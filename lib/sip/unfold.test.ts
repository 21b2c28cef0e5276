import { expect, it } from 'vitest';
import { unfold } from './unfold';

it.each([
  ['one line ', 'one line '],
  ['I know \r\n   you\n\tare', 'I know you are'],
  ['a\r b', 'a b'],
])('unfold(%j) is %j', (folded, plain) => {
  expect(unfold(folded)).toBe(plain);
});
