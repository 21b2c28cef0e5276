import { fromOf, tagOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const fromTag: MessageRule = {
  id: 'from-tag',
  scope: 'message',
  title: 'The From of a request has a tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.3',
  why: 'The tag tells apart two requests of the same user with the same Call-ID, and together with the tag of the other side it names a dialog. Servers of today refuse a request without one; only implementations of RFC 2543 sent such.',
  remedy: 'Add ;tag= and a random text of at least 32 bits after the address.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  bad: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: (message) => {
    const from = requestLine(message) && fromOf(message);
    if (!from || tagOf(from)?.text) return [];
    return [{ from: from.from, to: from.to, message: 'Expected a tag after the address in From' }];
  },
};
