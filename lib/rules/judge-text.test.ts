import { expect, it } from 'vitest';
import { judgeText } from './judge-text';

const FIRST = 'REGISTER sip:biloxi.example.com SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';
const SECOND = 'SIP/2.0 401 Unauthorized\r\nCSeq: 1 REGISTER\r\n\r\n';

it('does not read a message again that stays as it was, and finds the same', () => {
  const before = judgeText(FIRST + SECOND);
  const text = `X-Note: 1\r\n${FIRST}`.replace('REGISTER sip', 'REGISTER sips') + SECOND;
  const after = judgeText(text, {}, before);
  expect(after.map(({ message }) => message.text).join('')).toBe(text);
  expect(after.at(-1)?.message).toBe(before.at(-1)?.message);
  expect(after).toEqual(judgeText(text));
});
