import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestChallenges } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const unquotedChallengeParams: MessageRule = {
  id: 'unquoted-challenge-params',
  scope: 'message',
  title: 'In a challenge algorithm and stale stand without quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.3',
  why: 'A client that keeps to the grammar finds an algorithm whose name begins with a quotation mark, does not know it, and leaves the challenge alone.',
  remedy: 'Take the quotation marks off.',
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
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm="MD5"
                         ^^^^^^^^^^^^^^^
Content-Length: 0

`,
  ],
  check: (message) =>
    digestChallenges(message).flatMap((challenge) =>
      UNQUOTED.flatMap((name) => {
        const param = authParam(challenge, name);
        if (!param?.quoted) return [];
        return [
          {
            from: param.from,
            to: param.to,
            message: `Expected ${name} without quotation marks in a challenge`,
            fix: replaceBy('Remove the quotation marks', param.value, param.text),
          },
        ];
      }),
    ),
};

const UNQUOTED = ['algorithm', 'stale'];
