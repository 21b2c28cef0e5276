import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const uriForm: MessageRule = {
  id: 'uri-form',
  scope: 'message',
  title: 'A URI begins with its scheme and has no white space',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §19.1.1',
  why: 'To people bob@192.0.2.4 is an address, to a parser a URI of no known kind. A registrar that stored it could never send a call there.',
  remedy: 'Write the scheme, sip: or sips:, before the user.',
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
Contact: <bob@client.biloxi.example.com>
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: fromSyntax('uri-form'),
};
