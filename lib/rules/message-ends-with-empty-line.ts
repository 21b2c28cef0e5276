import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const messageEndsWithEmptyLine: MessageRule = {
  id: 'message-ends-with-empty-line',
  scope: 'message',
  title: 'An empty line ends the header, also where there is no body',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7',
  why: 'Without it a receiver on a stream waits for the rest of the header until it gives up, and a message in a datagram counts as cut off. Editors and copied text are where the line gets lost.',
  remedy: 'End the last header field with CRLF and add one more CRLF.',
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
Content-Length: 0
                 ^`,
  ],
  check: fromSyntax('message-ends-with-empty-line'),
};
