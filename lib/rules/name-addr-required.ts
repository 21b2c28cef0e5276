import { addressesOf } from './reading/addresses';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const nameAddrRequired: MessageRule = {
  id: 'name-addr-required',
  scope: 'message',
  title: 'A URI with a comma or a question mark stands in angle brackets',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §20',
  why: 'Outside of brackets a comma ends the value, and what follows a question mark may be a header of the URI or not. Receivers do not agree on it.',
  remedy: 'Write < before the URI and > after it.',
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
Contact: sips:bob@client.biloxi.example.com?Subject=hello
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: (message) =>
    addressesOf(message)
      .filter(({ bracketed, uri }) => !bracketed && /[?,]/.test(uri.value))
      .map(({ uri }) => ({
        from: uri.from,
        to: uri.to,
        message: 'Expected angle brackets around a URI that holds a comma or a question mark',
        fix: replaceBy('Put it in brackets', uri, `<${uri.value}>`),
      })),
};
