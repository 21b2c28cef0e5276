import { expect, it } from 'vitest';
import { shortDescription } from './short-description';

const sentence = 'A REGISTER tells the registrar where a phone is, for how long, and how it can be reached.';

it.each([
  ['A short one.', 'A short one.'],
  [`${sentence} ${sentence}`, `${sentence} ${sentence}`],
  [`${sentence} ${sentence} ${sentence}`, `${sentence} ${sentence}`],
  [`Yes. ${'and so on, '.repeat(30)}`, `Yes. ${'and so on, '.repeat(17)}and so …`],
])('of %j is %j', (text, short) => {
  expect(shortDescription(text)).toBe(short);
  expect(short.length).toBeLessThanOrEqual(202);
});
