import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestChallenges } from './reading/digest-values';
import { addAfter } from './reading/fixes';
import type { MessageRule } from './rule';

export const challengeQop: MessageRule = {
  id: 'challenge-qop',
  scope: 'message',
  title: 'A challenge offers qop',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.4',
  why: 'Without qop the client has to use the form of 1997, in which nothing counts the requests and nothing in the hash is of its own choosing: who listens can send the same request again. Clients still answer it, so nobody notices.',
  remedy: 'Add qop="auth".',
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
WWW-Authenticate: Digest realm="atlanta.example.com",
                  ^^^^^^
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

`,
  ],
  check: (message) =>
    digestChallenges(message)
      .filter((challenge) => !authParam(challenge, 'qop'))
      .map(({ scheme: { from, to }, params }) => ({
        from,
        to,
        message: 'Expected qop in the challenge, so that the client can count its requests',
        fix: addAfter('Add qop="auth"', { from, to }, params.length > 0 ? ' qop="auth",' : ' qop="auth"'),
      })),
};
