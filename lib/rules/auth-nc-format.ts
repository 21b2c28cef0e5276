import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestCredentials, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const authNcFormat: MessageRule = {
  id: 'auth-nc-format',
  scope: 'message',
  title: 'The nonce count nc has eight hexadecimal digits',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'The count goes into the hash as it is written. A client that writes 1 and a server that hashes 00000001 come to different responses, which looks like a wrong password.',
  remedy: 'Write eight digits with zeros in front, a to f as small letters.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  bad: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=1, cnonce="0a4f113b",
              ^
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const nc = authParam(credentials, 'nc');
      if (!nc || /^[0-9a-f]{8}$/.test(nc.text)) return [];
      const span = withinQuotes(nc);
      const right = nc.text.toLowerCase().padStart(8, '0');
      return [
        {
          ...span,
          message: `Expected eight hexadecimal digits in nc, found ${nc.text}`,
          ...(/^[0-9a-f]{8}$/.test(right) ? { fix: replaceBy(`Write ${right}`, span, right) } : {}),
        },
      ];
    }),
};
