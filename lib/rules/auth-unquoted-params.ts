import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestCredentials } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const authUnquotedParams: MessageRule = {
  id: 'auth-unquoted-params',
  scope: 'message',
  title: 'In credentials algorithm, qop and nc stand without quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'Challenge and credentials differ here: qop is a quoted list in the one and a single word in the other. Strict servers compare the text with the quotation marks on and find no such qop. RFC 3665 prints it wrong (§2.2 F1).',
  remedy: 'Take the quotation marks off.',
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
 qop="auth", nc=00000001, cnonce="0a4f113b",
 ^^^^^^^^^^
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) =>
      UNQUOTED.flatMap((name) => {
        const param = authParam(credentials, name);
        if (!param?.quoted) return [];
        return [
          {
            from: param.from,
            to: param.to,
            message: `Expected ${name} without quotation marks in credentials`,
            fix: replaceBy('Remove the quotation marks', param.value, param.text),
          },
        ];
      }),
    ),
};

const UNQUOTED = ['algorithm', 'qop', 'nc'];
