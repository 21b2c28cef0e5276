import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const authHeadersNotJoined: MessageRule = {
  id: 'auth-headers-not-joined',
  scope: 'message',
  title: 'Each challenge and each set of credentials has a header field of its own',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.3.1',
  why: 'Commas already separate the parameters, so a second challenge after a comma cannot be told from one more parameter. Header fields of these four names are the exception from the rule that lists may be joined; a proxy that joins all repeated fields breaks authentication here.',
  remedy: 'Write one header field for each challenge or set of credentials.',
  good: [
    `SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359"
Content-Length: 0

`,
  ],
  bad: [
    `SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 Digest realm="biloxi.example.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359"
 ^^^^^^
Content-Length: 0

`,
  ],
  check: fromSyntax('auth-headers-not-joined'),
};
