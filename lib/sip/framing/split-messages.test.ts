import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { byteLength } from '../bytes';
import { splitMessages, splitText } from './split-messages';

const register = 'REGISTER sip:biloxi.example.com SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';
const unauthorized = 'SIP/2.0 401 Unauthorized\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n';

function withBody(body: string, length = byteLength(body)): string {
  return `MESSAGE sip:bob@biloxi.example.com SIP/2.0\r\nl: ${length}\r\n\r\n${body}`;
}

/** Without a Content-Length that leads to their ends: bodies with what looks like a separator, or a start line. */
const inParts =
  'MESSAGE sip:a SIP/2.0\nContent-Type: multipart/mixed;boundary=x\n\n--x\n\na\n--x\n\nSIP/2.0 200 OK\n--x--\n';
const fragment = 'NOTIFY sip:a SIP/2.0\r\nc: message/sipfrag\r\n\r\nSIP/2.0 100 Trying\r\n';

function split(text: string): readonly string[] {
  return splitMessages(text).map((span) => slice(text, span));
}

describe('several messages in one text', () => {
  it.each([
    ['nothing', '', []],
    ['empty lines only', '\r\n\r\n', []],
    ['one message', register, [register]],
    ['one after the other', register + unauthorized, [register, unauthorized]],
    ['a separator', `${register}--\r\n${unauthorized}`, [register, unauthorized]],
    [
      'a separator with words',
      `--- F1\r\n${register}--- F2 --\r\n${unauthorized}--\r\n`,
      [register, unauthorized],
    ],
    ['a body of several parts', `${inParts}--\n${register}`, [inParts, register]],
    ['a fragment of a message as body', `${fragment}\r\n${register}`, [`${fragment}\r\n`, register]],
    ['empty lines between', `\r\n${unauthorized}\r\n\r\n${register}`, [unauthorized, register]],
    [
      'LF alone',
      (register + unauthorized).replaceAll('\r', ''),
      [register, unauthorized].map((m) => m.replaceAll('\r', '')),
    ],
    [
      'no empty line after the first',
      `REGISTER sip:a SIP/2.0\r\n${unauthorized}`,
      ['REGISTER sip:a SIP/2.0\r\n', unauthorized],
    ],
    ['a first line that is none', `nonsense\r\n\r\n--\r\n${register}`, ['nonsense\r\n\r\n', register]],
    [
      'a body in which a message stands',
      withBody(register) + unauthorized,
      [withBody(register), unauthorized],
    ],
    ['a body that no line end closes', withBody('Hi') + unauthorized, [withBody('Hi'), unauthorized]],
    ['a body beyond ASCII', withBody('Grüße 👋') + unauthorized, [withBody('Grüße 👋'), unauthorized]],
    ['a length too great', withBody('Hi\r\n', 900) + unauthorized, [withBody('Hi\r\n', 900), unauthorized]],
    ['a length too small', withBody('Hello\r\n', 2) + unauthorized, [withBody('Hello\r\n', 2), unauthorized]],
    [
      'a body without a length',
      `SIP/2.0 200 OK\r\n\r\nHello\r\n${register}`,
      ['SIP/2.0 200 OK\r\n\r\nHello\r\n', register],
    ],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('leaves nothing out but empty lines and separators, and nothing overlaps', () => {
    const part = fc.constantFrom(
      register,
      unauthorized,
      withBody('Hi'),
      withBody('Hi', 9),
      '--\r\n',
      '\r\n',
      'a',
      'SIP/2.0 ',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { from, to } of splitMessages(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(at, from)).toMatch(/^(?:--[^\r\n]*|[\r\n])*$/);
          at = to;
        }
        expect(text.slice(at)).toMatch(/^(?:--[^\r\n]*|[\r\n])*$/);
      }),
    );
  });

  it.each([
    ['messages', register, 16_394],
    ['lengths that reach beyond the end', withBody('', 999999999), 16_667],
    // The first takes half of the text as its body; those in the second half reach beyond the end.
    ['lengths that fail at one place', withBody('', 500000), 8_772],
    ['empty lines', '\r\n', 0],
    ['separators', '--\r\n', 0],
    ['a line without an end', 'a ', 1],
  ])('reads a megabyte of %s to its end', (_, piece, messages) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const spans = splitMessages(text);
    expect(spans).toHaveLength(messages);
    expect(spans.every(({ from, to }) => 0 <= from && from <= to && to <= text.length)).toBe(true);
  });

  it('finds in a text that was changed what it finds in it alone', () => {
    const long = `Subject: ${'a'.repeat(5000)}\r\n\r\n`;
    const piece = fc.constantFrom(
      ...[register, unauthorized, inParts, fragment, '--\r\n', '-- at 500 ms\r\n', '\r\n', '\n', '\r'],
      ...[withBody('Hi'), withBody('Grüße 👋'), withBody('Hi', 9), withBody('Hi', 400), long, '--x--\n', 'a'],
    );
    const texts = fc.array(piece).map((pieces) => pieces.join(''));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.oneof(fc.constant(''), piece)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, edits, (before, changes) => {
        let split = splitText(before);
        for (const [place, length, insert] of changes) {
          const at = place % (split.text.length + 1);
          const text = split.text.slice(0, at) + insert + split.text.slice(at + length);
          split = splitText(text, split);
          expect(split).toEqual(splitText(text));
        }
      }),
    );
  });
});
