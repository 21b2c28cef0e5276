import { fieldsNamed } from '@/lib/sip/values-of';
import { fixBy } from './reading/fixes';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status401WwwAuthenticate: MessageRule = {
  id: '401-www-authenticate',
  scope: 'message',
  title: 'A 401 has WWW-Authenticate',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.2',
  why: 'A 401 asks for credentials on behalf of the registrar or user agent server itself, and WWW-Authenticate says what to compute. Without it the client knows that it is refused and not how to go on; it gives up.',
  remedy: 'Add WWW-Authenticate with a Digest challenge. Proxy-Authenticate belongs to 407.',
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
        ^^^
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Content-Length: 0

`,
    `SIP/2.0 401 Unauthorized
        ^^^
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Proxy-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

`,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== 401 || fieldsNamed(message, 'WWW-Authenticate').length > 0) return [];
    const mistaken = fieldsNamed(message, 'Proxy-Authenticate')[0]?.name;
    const edit = mistaken && { from: mistaken.from, to: mistaken.to, insert: 'WWW-Authenticate' };
    return [
      {
        from: status.from,
        to: status.to,
        message: `Expected WWW-Authenticate in a 401, found ${mistaken ? 'Proxy-Authenticate' : 'no challenge'}`,
        ...fixBy('Rename the header field', edit),
      },
    ];
  },
};
