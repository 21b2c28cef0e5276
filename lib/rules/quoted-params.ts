import type { AuthValue } from '@/lib/sip/grammar/auth-params';
import { quoted } from '@/lib/sip/grammar/quoted';
import { digestChallenges, digestCredentials } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const quotedParams: MessageRule = {
  id: 'quoted-params',
  scope: 'message',
  title: 'Texts in challenges and credentials stand in quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.3',
  why: 'Values such as realm, nonce, opaque and uri may hold commas, spaces and equals signs, so the grammar has them quoted always. A parser that expects the quotation mark refuses the header field, or cuts the nonce at its first equals sign.',
  remedy: 'Put quotation marks around the value.',
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
    `SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm=atlanta.example.com, qop="auth",
                         ^^^^^^^^^^^^^^^^^^^^^^^^^
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

`,
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
 uri=sips:ss2.biloxi.example.com, algorithm=MD5,
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) => [
    ...digestChallenges(message).flatMap((challenge) => unquotedAmong(challenge, IN_CHALLENGES)),
    ...digestCredentials(message).flatMap((credentials) => unquotedAmong(credentials, IN_CREDENTIALS)),
  ],
};

const IN_CHALLENGES: readonly string[] = ['realm', 'domain', 'nonce', 'opaque', 'qop'];
const IN_CREDENTIALS: readonly string[] = [
  'username',
  'realm',
  'nonce',
  'uri',
  'response',
  'cnonce',
  'opaque',
];

function unquotedAmong({ params }: AuthValue, names: readonly string[]): readonly Finding[] {
  return params
    .filter(
      ({ name, quoted, value }) => !quoted && value.value !== '' && names.includes(name.value.toLowerCase()),
    )
    .map(({ name, value, text, from, to }) => ({
      from,
      to,
      message: `Expected quotation marks around the value of ${name.value}`,
      fix: replaceBy('Add the quotation marks', value, quoted(text)),
    }));
}
