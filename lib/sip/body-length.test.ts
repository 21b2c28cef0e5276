import { expect, it } from 'vitest';
import { missingBytes } from './body-length';
import { parse } from './parse';

it.each([
  ['Content-Length: 3\r\n\r\nabc', 0],
  ['Content-Length: 5\r\n\r\nabc', 2],
  ['Content-Length: 1\r\n\r\nabc', -2],
  ['l: 2\r\n\r\n\u00e9', 0],
  ['\r\nabc', undefined],
  ['Content-Length: many\r\n\r\nabc', undefined],
])('%j', (rest, missing) => {
  expect(missingBytes(parse(`OPTIONS sip:a@b.example SIP/2.0\r\n${rest}`))).toBe(missing);
});
