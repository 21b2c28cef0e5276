import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const duplicateParameter: MessageRule = {
  id: 'duplicate-parameter',
  scope: 'message',
  title: 'A parameter stands only once in a header field value',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.3.1',
  why: 'Of two parameters with the same name one implementation takes the first and another the last. With expires or branch the two sides then hold different things to be true, and nobody sees why.',
  remedy: 'Keep the one that is meant.',
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
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600;expires=60
                                                           ^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: fromSyntax('duplicate-parameter'),
};
