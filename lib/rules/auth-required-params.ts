import { authParam } from '@/lib/sip/grammar/auth-params';
import { digestCredentials } from './reading/digest-values';
import type { MessageRule } from './rule';

export const authRequiredParams: MessageRule = {
  id: 'auth-required-params',
  scope: 'message',
  title: 'Digest credentials have username, realm, nonce, uri and response',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 7616 §3.4',
  why: 'Each of them goes into the hash that the server computes. If one is missing the server cannot check anything and answers 400, or sends a new challenge, so that the client tries again for ever.',
  remedy: 'Copy realm and nonce from the challenge, take the Request-URI as uri, and compute the response.',
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
Authorization: Digest username="bob", realm="atlanta.example.com", opaque="",
               ^^^^^^
 uri="sips:ss2.biloxi.example.com", algorithm=MD5,
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const absent = REQUIRED.filter((name) => !authParam(credentials, name));
      if (absent.length === 0) return [];
      const { from, to } = credentials.scheme;
      return [{ from, to, message: `Expected ${absent.join(', ')} in the Digest credentials` }];
    }),
};

const REQUIRED = ['username', 'realm', 'nonce', 'uri', 'response'];
