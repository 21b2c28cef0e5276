import { describe, expect, it } from 'vitest';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import { parse } from '@/lib/sip/parse';
import type { Severity } from '@/lib/text/problem';
import { isNoSip, summaryOf } from './summary';

function withProblems(...severities: readonly Severity[]): JudgedMessage {
  const place = { from: 0, to: 0 };
  const problems = severities.map((severity) => ({
    ...{ rule: 'x', message: 'Expected x', spec: 'RFC 1', severity },
    ...place,
  }));
  return { ...place, way: {}, message: parse(''), problems };
}

const TOO_LONG: JudgedMessage = { ...withProblems(), isTooLong: true };

describe('a text without SIP', () => {
  it.each([
    ['Hello\r\nworld\r\n', true],
    ['A log of a web server\r\nwith sip: further down\r\n', true],
    ['GET / HTTP/1.1\r\n', true],
    ['SIP/2.0 200 OK\r\n', false],
    ['REGISTER sips:a\r\n', false],
    ['REGISTER sip:a SIP/2.0\r\n', false],
  ])('%j: %s', (text, expected) => {
    const one = { ...withProblems(), message: parse(text) };
    expect(isNoSip([one])).toBe(expected);
    expect(isNoSip([one, { ...one, message: parse('SIP/2.0 200 OK') }])).toBe(false);
    expect(isNoSip([])).toBe(false);
  });
});

describe('the summary of a text', () => {
  it.each([
    ['There is no message here.', []],
    ['One message: no rule is broken.', [withProblems()]],
    ['One message: one error and 2 notes.', [withProblems('info', 'error', 'info')]],
    ['3 messages: no rule is broken.', [withProblems(), withProblems(), withProblems()]],
    ['2 messages: one error in F2.', [withProblems(), withProblems('error')]],
    ['2 messages: 2 errors and one note in F2.', [withProblems(), withProblems('error', 'info', 'error')]],
    [
      '3 messages: 3 errors in F1 and F3, one warning in F3.',
      [withProblems('error', 'error'), withProblems(), withProblems('error', 'warning')],
    ],
    ['5 messages: 5 warnings in 5 of them.', new Array(5).fill(withProblems('warning'))],
    ['One message. F1 is too long to be judged.', [TOO_LONG]],
    [
      '3 messages: one error in F2. F1 and F3 are too long to be judged.',
      [TOO_LONG, withProblems('error'), TOO_LONG],
    ],
  ])('is %j', (sentence, judged) => {
    expect(summaryOf(judged)).toBe(sentence);
  });
});
