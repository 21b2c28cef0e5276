import { authParam } from '@/lib/sip/grammar/auth-params';
import { answersIn } from './reading/answers';
import { textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeRule } from './rule';

export const authNonceEcho: ExchangeRule = {
  id: 'auth-nonce-echo',
  scope: 'exchange',
  title: 'The nonce of the credentials is that of the latest challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The nonce ties the response to one challenge, so that an old one is worth nothing. A nonce of an earlier challenge, or one that lost a character, is answered with one more 401, with stale=TRUE if the server is kind.',
  remedy: 'Copy the nonce of the latest challenge, unchanged, and compute the response with it.',
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

--
SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

--
REGISTER sips:ss2.biloxi.example.com SIP/2.0
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
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

--
SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

--
REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="f84f1cec41e6cbe5aea9c8e88d359", opaque="",
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap(({ at, credentials, challenge }) => {
      const wanted = textOf(challenge, 'nonce');
      const nonce = authParam(credentials, 'nonce');
      if (wanted === undefined || !nonce || nonce.text === wanted) return [];
      const span = withinQuotes(nonce);
      return [
        {
          at,
          ...span,
          message: `Expected the nonce of the challenge, ${wanted}, found ${nonce.text}`,
          fix: replaceBy('Copy the nonce', span, wanted),
        },
      ];
    }),
};
