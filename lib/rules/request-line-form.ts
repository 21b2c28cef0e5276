import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const requestLineForm: MessageRule = {
  id: 'request-line-form',
  scope: 'message',
  title: 'A request line is method, URI and version with one space between',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.1',
  why: 'The request line is the one place where SIP allows no other white space than these two single spaces. A receiver that splits at each space finds an empty URI and answers 400 Bad Request, or nothing at all.',
  remedy: 'Write METHOD, one space, the URI, one space, SIP/2.0, and nothing after it.',
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
    `REGISTER  sips:ss2.biloxi.example.com SIP/2.0
        ^^
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
    `REGISTER sips:ss2.biloxi.example.com
                                    ^
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
  check: fromSyntax('request-line-form'),
};
