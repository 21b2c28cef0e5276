import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const callIdSyntax: MessageRule = {
  id: 'call-id-syntax',
  scope: 'message',
  title: 'A Call-ID is one word, or two with @ between them',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.8',
  why: 'Call-IDs are compared byte by byte. White space or a second @ is cut off or changed by some elements on the way, and after that responses are not found again.',
  remedy: 'Use letters, digits and the marks of the grammar only; a random string without a host is best.',
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
Call-ID: 1j9FpLxk3uxtm8tn biloxi.example.com
                         ^
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: fromSyntax('call-id-syntax'),
};
