import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestChallenges } from './reading/digest-values';
import type { MessageRule } from './rule';

export const challengeRequired: MessageRule = {
  id: 'challenge-required',
  scope: 'message',
  title: 'A Digest challenge has realm and nonce',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 7616 §3.3',
  why: 'The realm tells the client which password to use, the nonce is what its response is computed with. Without both there is nothing that it could answer.',
  remedy: 'Add what is missing; the nonce is a fresh random text.',
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
WWW-Authenticate: Digest qop="auth",
                  ^^^^^^
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

`,
  ],
  check: (message) =>
    digestChallenges(message).flatMap((challenge) => {
      const absent = ['realm', 'nonce'].filter((name) => !authParam(challenge, name));
      if (absent.length === 0) return [];
      const { from, to } = challenge.scheme;
      return [{ from, to, message: `Expected ${absent.join(' and ')} in the challenge` }];
    }),
};
