import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const requestUriNoBrackets: MessageRule = {
  id: 'request-uri-no-brackets',
  scope: 'message',
  title: 'The Request-URI stands without angle brackets and without white space',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.1',
  why: 'The brackets belong to From, To and Contact, where they keep URI and parameters apart. In the request line they make the URI one of an unknown scheme, which is answered with 416 or 400.',
  remedy: 'Write the bare URI; a space in it is written %20.',
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
    `REGISTER <sips:ss2.biloxi.example.com> SIP/2.0
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
  check: fromSyntax('request-uri-no-brackets'),
};
