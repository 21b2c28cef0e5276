import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const viaForm: MessageRule = {
  id: 'via-form',
  scope: 'message',
  title: 'A Via value is protocol, version, transport and the address of the sender',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.42',
  why: 'Responses find their way back by Via alone. A server that cannot read it has nowhere to send even the error.',
  remedy: 'Write SIP/2.0/ and the transport, a space, then host and port.',
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
Via: TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: fromSyntax('via-form'),
};
