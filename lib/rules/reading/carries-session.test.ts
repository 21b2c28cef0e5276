import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { carriesSession } from './carries-session';

const part = '--x\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--x--\r\n';

it.each([
  ['no body', 'Content-Length: 0\r\n\r\n', false],
  ['no body and no length', '\r\n', false],
  ['a session description', 'Content-Type: application/sdp\r\n\r\nv=0\r\n', true],
  ['one among several parts', `Content-Type: multipart/mixed;boundary=x\r\n\r\n${part}`, true],
  ['a text', 'Content-Type: text/plain\r\n\r\nLunch?', undefined],
  ['one that is encoded', 'Content-Type: application/sdp\r\nContent-Encoding: gzip\r\n\r\n...', undefined],
  ['one that was not copied', 'Content-Type: application/sdp\r\nContent-Length: 151\r\n\r\n', undefined],
  ['a length alone', 'Content-Length: 151\r\n\r\n', undefined],
])('with %s', (_, rest, expected) => {
  expect(carriesSession(parse(`INVITE sip:bob@example.com SIP/2.0\r\n${rest}`))).toBe(expected);
});
