import { describe, expect, it } from 'vitest';
import { drawMarked, readMarked } from '@/lib/text/marked';
import { applyEdits } from '@/lib/text/text-edit';
import { missingBytes } from '../body-length';
import { byteLength } from '../bytes';
import { parse } from '../parse';
import { bodyProblems } from './body-problems';

const SESSION = 'v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\n';

/** Bodies with the places that are reported; `!` in front: each is repaired by what is offered. */
const sdp: readonly string[] = [
  `${SESSION}t=0 0\n`,
  `${SESSION}t=0 0`,
  `${SESSION}i=\nu=a\ne=b\ne=c\np=d\nc=IN IP4 a.example\nb=AS:1\nt=0 0\nr=7d 1h 0\nz=1 0\nt=0 0\nk=prompt\na=x\n`,
  `${SESSION}t=0 0\nm=audio 9 RTP/AVP 0\ni=x\nc=IN IP4 192.0.2.1\nc=IN IP4 192.0.2.2\nb=X-Y:1\nk=prompt\na=x:\n`,
  `!${SESSION}\n^`,
  `!v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\n   ^`,
  `!o=- 1 1 IN IP4 192.0.2.1\n^\ns=-\nt=0 0\n`,
  `!v=0\no=- 1 1 IN IP4 192.0.2.1\nt=0 0\n^\n`,
  `v=0\ns=-\n^\nt=0 0\n`,
  `!v=1\n^^^\no=- 1 1 IN IP4 192.0.2.1\ns=\n^^\nt=0 0\n`,
  `!${SESSION}t = 0 0\n^^^^^^^\n`,
  `!${SESSION}T=0 0\n^\n`,
  `${SESSION}t=0 0\nx=1\n^\n`,
  `${SESSION}t=0 0\nrtpmap:0\n^^^^^^^^\n`,
  `!${SESSION}t=0 0\n\n^\na=x\n`,
  `!${SESSION}t=0 0\n\n^\n\n^\n`,
  `${SESSION}t=0 0\nc=IN IP4 192.0.2.1\n^^^^^^^^^^^^^^^^^^\na=x\n`,
  `${SESSION}c=IN IP4 192.0.2.1\nc=IN IP4 192.0.2.2\n^^^^^^^^^^^^^^^^^^\nt=0 0\n`,
  `${SESSION}t=0 0\na=x\nb=AS:1\n^^^^^^\na=y\n`,
  `${SESSION}t=0 0\nm=audio 9 RTP/AVP 0\n^^^^^^^^^^^^^^^^^^^\nm=video 9 RTP/AVP 31\nc=IN IP4 192.0.2.1\n`,
  `${SESSION}m=audio 9 RTP/AVP 0\nc=IN IP4 192.0.2.1\nt=0 0\n^^^^^\n`,
  `!${SESSION}c=IN IP4 2001:db8::1\n     ^^^\nt=0 0\n`,
  `!${SESSION}c=IN IP6 192.0.2.1\n     ^^^\nt=0 0\n`,
  `${SESSION}c=IN IP4 192.0.2.256\n         ^^^^^^^^^^^\nt=0 0\n`,
  `${SESSION}c=IN IP4\n^^^^^^^^\nb=1\n^^^\nt=now\n^^^^^\na=:x\n^^^^\n`,
  `v=0\no=- 1 IN IP4 192.0.2.1\n^^^^^^^^^^^^^^^^^^^^^^\ns=-\nc=IN IP4 a\nt=0 0\nm=audio 9 RTP/AVP\n^^^^^^^^^^^^^^^^^\n`,
  `${SESSION}c=IN IP4 a\nt=0 0\nm=audio 65536 RTP/AVP 0\n        ^^^^^\n`,
];

const multipart: readonly string[] = [
  '--x\n\none\n--x\nContent-Type: text/plain\n\ntwo\n--x--\n',
  'for mail\n--x\n\none\n--x--\nmore\n--x\n',
  '!--x\n\none\n--x\n^^^\n\ntwo\n',
  '!--x\n^^^\n\none',
  '--x--\n^^^^^\n',
  '!--x\nContent-Type text/plain\n^^^^^^^^^^^^^^^^^^^^^^^\n\none\n--x--\n',
  '--x\nContent-Type: text\n              ^^^^\n\none\n--x--\n',
  `--x\nContent-Type: application/sdp\n\n${SESSION}t=0 0\nx=1\n^\n--x--\n`,
  '--x\nContent-Type: multipart/mixed\n              ^^^^^^^^^^^^^^^\n\none\n--x--\n',
  '!--x\nContent-Type: multipart/mixed\n              ^^^^^^^^^^^^^^^\n\n--y\n\none\n--y--\n--x--\n',
  '!--x\nContent-Type: multipart/mixed;boundary=y\n\n--y\n^^^\n\none\n--x--\n',
];

function withLength(fields: string, body: string): string {
  const text = `INVITE sip:a SIP/2.0\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\n${fields}`.replaceAll('\n', '\r\n');
  return `${text}Content-Length: ${byteLength(body)}\r\n\r\n${body}`;
}

describe.each([
  ['sdp-form', 'Content-Type: application/sdp\n', sdp],
  ['multipart-form', 'Content-Type: multipart/mixed;boundary=x\n', multipart],
])('%s', (rule, field, bodies) => {
  it.each(bodies)('%j', (given) => {
    const isRepaired = given.startsWith('!');
    const marked = isRepaired ? given.slice(1) : given;
    const { text } = readMarked(marked);
    const message = parse(withLength(field, text));
    const start = message.body.from;
    const problems = bodyProblems(message);
    const inBody = problems.map(({ from, to }) => ({ from: from - start, to: to - start }));
    expect(drawMarked(text, inBody)).toBe(marked);
    for (const problem of problems) {
      expect(problem.message).toMatch(/^Expected .*[^.]$/);
      expect([rule, 'sdp-form']).toContain(problem.rule);
    }
    if (!isRepaired) return;
    // One after the other, as people do: each repair also changes Content-Length.
    let repaired = message;
    for (let left = problems.length; left > 0; left--) {
      const [first] = bodyProblems(repaired);
      expect(first?.fix).toBeDefined();
      repaired = parse(applyEdits(repaired.text, first?.fix?.edits ?? []));
    }
    expect(bodyProblems(repaired)).toEqual([]);
    expect(missingBytes(repaired)).toBe(0);
  });
});

describe('the boundary parameter', () => {
  it.each([
    ['multipart/mixed', 'Expected a boundary parameter, which says where the parts begin'],
    ['multipart/mixed;boundary=""', 'Expected a boundary parameter, which says where the parts begin'],
    ['multipart/mixed;boundary=y', 'Expected a line --y in the body, and there is none'],
    ['multipart/mixed;boundary=x', undefined],
    ['multipart/mixed;boundary="x"', undefined],
    ['multipart/mixed;Boundary="\\x"', undefined],
  ])('of %s', (type, message) => {
    const problems = bodyProblems(parse(withLength(`c: ${type}\n`, '--x\r\n\r\none\r\n--x--\r\n')));
    expect(problems.map((problem) => problem.message)).toEqual(message === undefined ? [] : [message]);
  });

  it.each(['x '.repeat(3), 'é', 'y'.repeat(71), 'a"b'])('%j is none', (boundary) => {
    const type = `multipart/mixed;boundary="${boundary.replace('"', '\\"')}"`;
    const body = `--${boundary}\r\n\r\none\r\n--${boundary}--\r\n`;
    const problems = bodyProblems(parse(withLength(`Content-Type: ${type}\n`, body)));
    expect(problems.map(({ message }) => message.slice(0, 29))).toEqual(['Expected a boundary of up to ']);
  });

  it('is added where the first line tells it', () => {
    const message = parse(withLength('Content-Type: multipart/mixed\n', '--a+b\r\n\r\none\r\n--a+b--\r\n'));
    const [problem] = bodyProblems(message);
    const repaired = parse(applyEdits(message.text, problem?.fix?.edits ?? []));
    expect(repaired.text).toContain('Content-Type: multipart/mixed;boundary="a+b"\r\n');
    expect(bodyProblems(repaired)).toEqual([]);
  });
});

describe('messages without faults', () => {
  it.each([
    ['Content-Length: 0\r\nContent-Type: application/sdp\r\n\r\nwhat is this'],
    ['Content-Type: text/plain\r\n\r\nv=1'],
    ['Content-Type: application/sdp\r\nContent-Encoding: gzip\r\n\r\nv=1'],
  ])('%j', (rest) => {
    expect(bodyProblems(parse(`INVITE sip:a SIP/2.0\r\n${rest}`))).toEqual([]);
  });
});
