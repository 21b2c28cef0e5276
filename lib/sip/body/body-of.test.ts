import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { parse } from '../parse';
import { pieces } from '../pieces';
import type { Body } from './body';
import { bodyOf } from './body-of';
import { bodyProblems } from './body-problems';

function messageWith(...lines: readonly string[]) {
  return parse(['INVITE sip:bob@biloxi.example.com SIP/2.0', ...lines].join('\r\n'));
}

/** What a body is and what it says: `text: hello`; a multipart with its parts below it, one indented line each. */
function drawing(text: string, body: Body, indent = ''): readonly string[] {
  if (body.kind !== 'multipart') return [`${indent}${body.kind}: ${JSON.stringify(slice(text, body))}`];
  const { boundary, parts, close, preamble, epilogue } = body;
  return [
    `${indent}multipart by ${boundary}${close ? '' : ', not closed'}`,
    ...(preamble.from < preamble.to ? [`${indent}  preamble: ${JSON.stringify(slice(text, preamble))}`] : []),
    ...parts.flatMap((part) => drawing(text, part.body, `${indent}  `)),
    ...(epilogue.from < epilogue.to ? [`${indent}  epilogue: ${JSON.stringify(slice(text, epilogue))}`] : []),
  ];
}

function drawn(...lines: readonly string[]): readonly string[] {
  const message = messageWith(...lines);
  return drawing(message.text, bodyOf(message));
}

describe('bodyOf', () => {
  it.each([
    ['Content-Type: application/sdp', 'sdp'],
    ['c: Application / SDP', 'sdp'],
    ['Content-Type: application/sdp;charset=utf-8', 'sdp'],
    ['Content-Type: application/cpl+xml', 'cpl'],
    ['Content-Type: text/plain', 'text'],
    ['Content-Type: multipart/mixed;boundary=x', 'multipart'],
    ['Content-Type: multipart/mixed', 'multipart'],
    ['Content-Type: application/pidf+xml', 'other'],
    ['Content-Type: application', 'other'],
    ['Content-Type:', 'other'],
    ['Subject: no type', 'other'],
    ['Content-Type: application/sdp\r\nContent-Encoding: gzip', 'other'],
    ['Content-Type: application/sdp\r\ne: identity', 'sdp'],
    ['Content-Type: application/sdp\r\ne:', 'sdp'],
    ['Content-Type: application/sdp\r\nl: 0', 'none'],
  ])('%j is of the kind %s', (fields, kind) => {
    expect(bodyOf(messageWith(fields, '', 'v=0', '')).kind).toBe(kind);
  });

  it.each([
    ['Content-Type: text/plain', 'hello', 'UTF-8'],
    ['Content-Type: text/plain;charset="ISO-8859-1"', 'hello', 'ISO-8859-1'],
    ['Content-Type: application/cpl+xml', '<cpl/>', 'UTF-8'],
    ['Content-Type: application/cpl+xml', '<?xml version="1.0" encoding="UTF-16"?><cpl/>', 'UTF-16'],
    ['Content-Type: application/cpl+xml', "<?xml version='1.0' encoding = 'latin1' ?>", 'latin1'],
    ['Content-Type: application/cpl+xml;charset=us-ascii', '<?xml encoding="UTF-16"?>', 'us-ascii'],
    ['Content-Type: application/cpl+xml', '<a encoding="UTF-16"/>', 'UTF-8'],
  ])('%s %s is in %s', (field, text, charset) => {
    expect(bodyOf(messageWith(field, '', text))).toMatchObject({ charset });
  });

  it('cuts a multipart at its delimiters, which the line ends before them belong to', () => {
    const lines = ['Content-Type: multipart/mixed; boundary="a b"', '', 'for mail', '--a b', '', 'one', ''];
    const more = ['--a b \t', 'Content-Type: application/sdp', '', 'v=0', '--a b--', 'no part'];
    expect(drawn(...lines, ...more)).toEqual([
      'multipart by a b',
      '  preamble: "for mail"',
      '  text: "one\\r\\n"',
      '  sdp: "v=0"',
      '  epilogue: "no part"',
    ]);
  });

  it.each(['\n', '\r'])('cuts at lines that end in %j', (lineEnd) => {
    const text = ['--x', 'Content-Type: text/html', '', 'one', '--x', '', 'two', '--x--', ''].join(lineEnd);
    expect(drawn('Content-Type: multipart/mixed;boundary=x', '', text)).toEqual([
      'multipart by x',
      '  text: "one"',
      '  text: "two"',
    ]);
  });

  it('takes for a delimiter a line that is one from end to end', () => {
    const lines = ['--x', '', '--xy', ' --x', '--x -', '--x---', '-x', '--x--'];
    expect(drawn('Content-Type: multipart/mixed;boundary=x', '', ...lines)).toEqual([
      'multipart by x',
      '  text: "--xy\\r\\n --x\\r\\n--x -\\r\\n--x---\\r\\n-x"',
    ]);
  });

  it('knows parts that are empty, without header fields, without a body', () => {
    const lines = ['--x', '--x', '', '--x', 'Content-Type: text/plain', '--x', '', '', '--x--'];
    expect(drawn('Content-Type: multipart/mixed;boundary=x', '', ...lines)).toEqual([
      'multipart by x',
      ...['  none: ""', '  none: ""', '  none: ""', '  none: ""'],
    ]);
  });

  it('lets the last part reach to the end where nothing closes the multipart, or Content-Length cuts it', () => {
    const lines = ['', '--x', '', 'one', '--x--'];
    const type = 'Content-Type: multipart/mixed;boundary=x';
    expect(drawn(type, ...lines.slice(0, -1))).toEqual(['multipart by x, not closed', '  text: "one"']);
    expect(drawn(type, 'Content-Length: 9', ...lines)).toEqual([
      'multipart by x, not closed',
      '  text: "on"',
    ]);
  });

  it('reads multiparts within multiparts', () => {
    const outer = ['Content-Type: multipart/mixed;boundary=x', '', '--x'];
    const inner = ['Content-Type: multipart/alternative;boundary=y', '', '--y', '', 'one', '--y--', 'more'];
    expect(drawn(...outer, ...inner, '--x', 'Content-Type: application/sdp', '', 'v=0', '--x--')).toEqual([
      'multipart by x',
      '  multipart by y',
      '    text: "one"',
      '    epilogue: "more"',
      '  sdp: "v=0"',
    ]);
  });

  it('ends a multipart that is not closed where the one around it goes on', () => {
    const outer = ['Content-Type: multipart/mixed;boundary=x', '', '--x'];
    const inner = ['Content-Type: multipart/mixed;boundary=y', '', '--y', '', 'one'];
    expect(drawn(...outer, ...inner, '--x', '', 'two', '--x--')).toEqual([
      'multipart by x',
      '  multipart by y, not closed',
      '    text: "one"',
      '  text: "two"',
    ]);
  });

  it('opens eight multiparts within one another', () => {
    const open = Array.from({ length: 9 }, (_, i) => [
      `Content-Type: multipart/mixed;boundary=${i}`,
      '',
      `--${i}`,
    ]);
    const kinds = drawn(...open.flat(), '', 'deep').map((line) => line.trim().replace(/ by.*|:.*/, ''));
    expect(kinds).toEqual([...Array.from({ length: 8 }, () => 'multipart'), 'other']);
  });

  it.each([
    ['Content-Transfer-Encoding: base64', 'other'],
    ['content-transfer-encoding: 8bit', 'text'],
    ['Content-Encoding: gzip', 'other'],
    ['Content-Disposition: inline', 'text'],
  ])('a part with %s is of the kind %s', (field, kind) => {
    const [, part] = drawn('Content-Type: multipart/mixed;boundary=x', '', '--x', field, '', 'aGk=', '--x--');
    expect(part).toBe(`  ${kind}: "aGk="`);
  });

  it('takes the parts of a digest for messages', () => {
    const lines = ['Content-Type: multipart/digest;boundary=x', '', '--x', '', 'From: a', '--x--'];
    expect(drawn(...lines)).toEqual(['multipart by x', '  other: "From: a"']);
  });
});

describe('hostile bodies', () => {
  const mixed = 'Content-Type: multipart/mixed;boundary=x';
  const KB64 = 1 << 16;

  it.each([
    ['delimiters alone', mixed, '--x\r\n'],
    ['delimiters that end in LF', mixed, '--x\n'],
    ['almost delimiters', mixed, '--x-\r\n'],
    ['parts with a field', mixed, '--x\r\nContent-Type: text/plain\r\n'],
    ['parts whose fields are none', mixed, '--x\r\n)\r\n)\r\n'],
    ['folds', mixed, '--x\r\na:\r\n b\r\n'],
    ['multiparts side by side', mixed, '--x\nContent-Type: multipart/mixed;boundary=y\n\n--y\n'],
    ['multiparts of the same boundary', mixed, '--x\nContent-Type: multipart/mixed;boundary=x\n\n'],
    ['empty lines of SDP', 'Content-Type: application/sdp', '\r\n'],
    ['lines of SDP in turn', 'Content-Type: application/sdp', 'a=b\nt=0 0\n'],
    ['media', 'Content-Type: application/sdp', 'm=\n'],
    ['one long line of SDP', 'Content-Type: application/sdp', ' 0'],
    ['one long attribute', 'Content-Type: application/sdp', 'a='],
  ])('of %s have linearly many problems and pieces', (_, field, repeated) => {
    const text = repeated.repeat(KB64 / repeated.length);
    const message = messageWith(field, '', text);
    const lines = text.split('\n').length;
    expect(bodyProblems(message).length).toBeLessThanOrEqual(2 * lines + 8);
    expect(pieces(message).length).toBeLessThanOrEqual(8 * lines + 50);
  });

  it('are compared with a long boundary no further than their lines reach', () => {
    const boundary = '-'.repeat(KB64 / 2);
    const message = messageWith(
      `Content-Type: multipart/mixed;boundary=${boundary}`,
      '',
      '-\n'.repeat(KB64 / 2),
    );
    expect(bodyOf(message)).toMatchObject({ kind: 'multipart', parts: [], close: undefined });
  });
});

describe('any body', () => {
  const crumbs = fc.constantFrom(
    ...[
      '--x',
      '--x--',
      '--y',
      '--y--',
      '\r\n',
      '\n',
      '\r',
      '\r\n\r\n',
      ' ',
      '\t',
      ':',
      '=',
      'é',
      '📞',
      '\udc80',
    ],
    ...['Content-Type: multipart/mixed;boundary=x', 'Content-Type: multipart/mixed;boundary="y"'],
    ...['Content-Type: application/sdp', 'Content-Encoding: gzip', 'v=0', 'o=- 1 1 IN IP4 a', 's=-', 't=0 0'],
    ...['c=IN IP6 ::1', 'm=audio 1 RTP/AVP 0', 'a=x:y', 'M = 1', 'a', '0', '/'],
  );
  const types = fc.constantFrom(
    ...['application/sdp', 'multipart/mixed;boundary=x', 'multipart/mixed;boundary="x"', 'multipart/x'],
    ...['multipart/digest;boundary=""', 'text/plain', 'application/cpl+xml'],
  );
  const anyMessage = fc
    .tuple(types, fc.option(fc.nat(60)), fc.array(crumbs, { maxLength: 30 }))
    .map(([type, length, parts]) =>
      messageWith(`Content-Type: ${type}`, ...(length === null ? [] : [`l: ${length}`]), '', parts.join('')),
    );

  it('is read with every span inside of it, every token as written, and pieces that tile the text', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { text } = message;
        const outside = spansIn([bodyOf(message), bodyProblems(message)]).filter(
          ({ from, to, value }) =>
            from < 0 ||
            from > to ||
            to > text.length ||
            (typeof value === 'string' && value !== text.slice(from, to)),
        );
        expect(outside).toEqual([]);
        expect(
          pieces(message)
            .map((piece) => slice(text, piece))
            .join(''),
        ).toBe(text);
        expect(bodyOf(message).from).toBe(message.body.from);
      }),
      { numRuns: 500 },
    );
  });
});

function spansIn(node: unknown): { from: number; to: number; value?: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(spansIn);
  return 'from' in node && 'to' in node
    ? [node as { from: number; to: number; value?: unknown }, ...below]
    : below;
}
