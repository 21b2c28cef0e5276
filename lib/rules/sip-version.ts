import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const sipVersion: MessageRule = {
  id: 'sip-version',
  scope: 'message',
  title: 'The version is SIP/2.0, in capital letters',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.1',
  why: 'There is no other version, and a server answers 505 to one it does not know. Receivers read it without case, but what is sent is in capitals.',
  remedy: 'Write SIP/2.0.',
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
    `REGISTER sips:ss2.biloxi.example.com sip/2.0
                                     ^^^^^^^
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
  check: fromSyntax('sip-version'),
};
