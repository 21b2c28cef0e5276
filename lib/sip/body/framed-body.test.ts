import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { parse } from '../parse';
import { framedBody } from './framed-body';

it.each([
  ['Content-Length: 3\r\n\r\nabc', 'abc'],
  ['Content-Length: 5\r\n\r\nabc', 'abc'],
  ['Content-Length: 1\r\n\r\nabc', 'a'],
  ['l: 0\r\n\r\nabc', ''],
  ['Content-Length: 0\r\n\r\n', ''],
  ['l: 3\r\n\r\n\u00e9a\u00e9', '\u00e9a'],
  ['l: 4\r\n\r\n\u00e9a\u00e9', '\u00e9a'],
  ['l: 4\r\n\r\n\u{1f4de}b', '\u{1f4de}'],
  ['l: 3\r\n\r\n\u{1f4de}b', ''],
  ['l: 2\r\n\r\na\udcffb', 'a\udcff'],
  ['l: 2\r\nl: 1\r\n\r\nabc', 'abc'],
  ['\r\nabc', 'abc'],
  ['Content-Length: many\r\n\r\nabc', 'abc'],
  ['Content-Length: 99999999999999999999\r\n\r\nabc', 'abc'],
])('%j has the body %j', (rest, body) => {
  const message = parse(`OPTIONS sip:a@b.example SIP/2.0\r\n${rest}`);
  expect(slice(message.text, framedBody(message))).toBe(body);
});
