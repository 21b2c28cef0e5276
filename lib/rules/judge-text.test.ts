import { expect, it } from 'vitest';
import { judgeText, judgeTextInSteps, LONGEST_JUDGED } from './judge-text';

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

it('says of a message that is too long no more than that, and judges the others', () => {
  const long = FIRST.replace('CSeq', `X: ${'x'.repeat(LONGEST_JUDGED)}\r\nCSeq`);
  const [first, second] = judgeText(long + SECOND);
  expect(first).toMatchObject({ from: 0, to: long.length, isTooLong: true, problems: [] });
  expect(first?.message.text).toBe(long.slice(0, LONGEST_JUDGED));
  expect(second?.isTooLong).toBeUndefined();
  expect(second?.problems).toEqual(
    judgeText(SECOND)[0]?.problems.map((one) => ({
      ...one,
      from: one.from + long.length,
      to: one.to + long.length,
    })),
  );
});

it('takes a step for each rule and message', () => {
  const steps = (text: string) => [...judgeTextInSteps(text)].length;
  expect(steps(FIRST)).toBeGreaterThan(100);
  expect(steps(FIRST + SECOND)).toBeGreaterThan(steps(FIRST) + 50);
});
