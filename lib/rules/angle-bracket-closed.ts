import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const angleBracketClosed: MessageRule = {
  id: 'angle-bracket-closed',
  scope: 'message',
  title: 'A URI that begins with < ends with >',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Without the closing bracket nobody can tell where the URI ends: everything after it, the tag included, becomes part of the address. Most receivers answer 400.',
  remedy: 'Write > directly after the URI and before the parameters of the header field.',
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
Contact: <sips:bob@client.biloxi.example.com
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: fromSyntax('angle-bracket-closed'),
};
