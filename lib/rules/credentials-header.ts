import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import { type Asker, askers, challengesOf, credentialsFor, textOf } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const credentialsHeader: ExchangeRule = {
  id: 'credentials-header',
  scope: 'exchange',
  title: 'A 401 is answered in Authorization, a 407 in Proxy-Authorization',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.3',
  why: 'Each server looks for its credentials in its own header field: the registrar in Authorization, a proxy in Proxy-Authorization. In the other one they are not seen, and the same challenge comes again.',
  remedy: 'Rename the header field after the one that the challenge came in.',
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
Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
^^^^^^^^^^^^^^^^^^^
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: ({ messages }) => {
    const askerOf = new Map<string, Asker>();
    return messages.flatMap(({ message }, at) => {
      for (const asker of askers) {
        for (const challenge of challengesOf(message, asker))
          askerOf.set(textOf(challenge, 'nonce') ?? '', asker);
      }
      return askers.flatMap((asker) => misplaced(message, at, asker, askerOf));
    });
  },
};

const HEADER = { server: 'Authorization', proxy: 'Proxy-Authorization' } as const;

function misplaced(
  message: Message,
  at: number,
  asker: Asker,
  askerOf: ReadonlyMap<string, Asker>,
): readonly ExchangeFinding[] {
  return credentialsFor(message, asker).flatMap((credentials) => {
    const wanted = askerOf.get(textOf(credentials, 'nonce') ?? '') ?? asker;
    const field = fieldsNamed(message, HEADER[asker]).find(({ values }) => values.includes(credentials));
    if (wanted === asker || !field) return [];
    const { from, to } = field.name;
    const says = `Expected ${HEADER[wanted]}, since the challenge came from ${wanted === 'proxy' ? 'a proxy' : 'the server itself'}`;
    return [
      { at, from, to, message: says, fix: replaceBy('Rename the header field', field.name, HEADER[wanted]) },
    ];
  });
}
