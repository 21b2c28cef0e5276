import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { parse } from '../parse';
import { pieces } from '../pieces';

function bodyOfLines(...lines: readonly string[]): readonly string[] {
  const message = parse(['INVITE sip:a SIP/2.0', ...lines].join('\r\n'));
  return pieces(message)
    .filter(({ path, from }) => path !== '' && from >= message.body.from)
    .map((piece) => `${piece.path} ${JSON.stringify(slice(message.text, piece))}`);
}

it('SDP is cut into its lines', () => {
  expect(bodyOfLines('Content-Type: application/sdp', '', 'v=0', 's= ', 'x=1', '', 'm=audio')).toEqual([
    'sdp.v "v=0"',
    'sdp.s "s= "',
    'sdp "x=1"',
    'sdp.m "m=audio"',
  ]);
});

it('a multipart is cut into delimiters, header fields of parts and their bodies', () => {
  const first = ['Content-Type: application/sdp; a=b', '', 'v=0', ''];
  const lines = ['', 'note', '--x', ...first, '--x', '', 'one', 'two', '--x--', 'end'];
  expect(bodyOfLines('Content-Type: multipart/mixed;boundary=x', ...lines)).toEqual([
    'multipart.preamble "note"',
    'multipart.delimiter "--x"',
    'Content-Type: "Content-Type"',
    'Content-Type.media-type "application/sdp"',
    'Content-Type;a "a=b"',
    'sdp.v "v=0"',
    'multipart.delimiter "--x"',
    'body "one\\r\\ntwo"',
    'multipart.close "--x--"',
    'multipart.epilogue "end"',
  ]);
});

it.each([
  ['Content-Type: text/plain', '', 'abc', ['body "abc"']],
  ['Content-Type: multipart/mixed', '', '--x', ['body "--x"']],
  ['Content-Type: multipart/mixed;boundary=y', '', '--x', ['body "--x"']],
  ['Content-Length: 2', '', 'abc', ['body "ab"', 'body.excess "c"']],
  ['Content-Length: 0', '', 'abc', ['body.excess "abc"']],
  ['Content-Length: 0', '', '', []],
])('%s: %s%s', (field, empty, body, expected) => {
  expect(bodyOfLines(field, empty, body)).toEqual(expected);
});
