import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const contentLengthForm: MessageRule = {
  id: 'content-length-form',
  scope: 'message',
  title: 'Content-Length is a whole number',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.14',
  why: 'On a stream this number is the only thing that says where the next message begins. A receiver that cannot read it has to give up the connection.',
  remedy: 'Write the length of the body in bytes, in decimal digits; 0 if there is none.',
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
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: none
                ^^^^

`,
  ],
  check: fromSyntax('content-length-form'),
};
