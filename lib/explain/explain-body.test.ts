import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { slice } from '@/lib/text/span';
import { explainMessage } from './explain-message';

function explained(...lines: readonly string[]): readonly string[] {
  const message = parse(['INVITE sip:bob@biloxi.example.com SIP/2.0', ...lines].join('\r\n'));
  return explainMessage(message)
    .filter(({ from }) => from >= message.body.from)
    .map((span) => `${slice(message.text, span)}: ${span.explanation.title}, ${span.explanation.spec}`);
}

it('each line of a session description has its explanation', () => {
  expect(
    explained('Content-Type: application/sdp', '', 'v=0', 'c=IN IP4 192.0.2.101', 'a=sendrecv', 'x'),
  ).toEqual([
    'v=0: Version of SDP (v=), RFC 8866 §5.1',
    'c=IN IP4 192.0.2.101: Connection address (c=), RFC 8866 §5.7',
    'a=sendrecv: Attribute (a=), RFC 8866 §5.13',
    'x: A line of SDP, RFC 8866 §5',
  ]);
});

it('what holds a multipart together has its explanation, and so have the header fields of its parts', () => {
  const part = ['--x', 'Content-Type: text/plain', '', 'Lunch?'];
  expect(explained('Content-Type: multipart/mixed;boundary=x', '', 'a', ...part, '--x--', 'b')).toEqual([
    'a: Preamble of a multipart, RFC 2046 §5.1.1',
    '--x: Delimiter of a multipart, RFC 2046 §5.1.1',
    'Content-Type: Content-Type header field, RFC 3261 §20.15',
    'text/plain: Media type of the body, RFC 3261 §20.15',
    'Lunch?: Body, RFC 3261 §7.4',
    '--x--: End of a multipart, RFC 2046 §5.1.1',
    'b: Epilogue of a multipart, RFC 2046 §5.1.1',
  ]);
});

it('what Content-Length does not count is explained as such', () => {
  expect(explained('Content-Type: text/plain', 'Content-Length: 2', '', 'abc')).toEqual([
    'ab: Body, RFC 3261 §7.4',
    'c: What exceeds Content-Length, RFC 3261 §18.3',
  ]);
});
