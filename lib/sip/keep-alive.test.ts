import { expect, it } from 'vitest';
import { keepAliveOf } from './keep-alive';

it.each([
  ['\r\n\r\n', 'ping'],
  ['\r\n', 'pong'],
  ['', undefined],
  ['\n', undefined],
  ['\r\n\r\n\r\n', undefined],
  ['REGISTER sip:a SIP/2.0\r\n\r\n', undefined],
])('%j is %s', (text, meaning) => {
  expect(keepAliveOf(text)).toBe(meaning);
});
