import { fieldsNamed } from '@/lib/sip/values-of';
import { fixBy } from './reading/fixes';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status407ProxyAuthenticate: MessageRule = {
  id: '407-proxy-authenticate',
  scope: 'message',
  title: 'A 407 has Proxy-Authenticate',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.3',
  why: 'A 407 asks for credentials on behalf of a proxy, and Proxy-Authenticate says what to compute. Without it the client knows that it is refused and not how to go on; it gives up.',
  remedy: 'Add Proxy-Authenticate with a Digest challenge. WWW-Authenticate belongs to 401.',
  good: [
    `SIP/2.0 407 Proxy Authentication Required
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
  bad: [
    `SIP/2.0 407 Proxy Authentication Required
        ^^^
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Content-Length: 0

`,
    `SIP/2.0 407 Proxy Authentication Required
        ^^^
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
  check: (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== 407 || fieldsNamed(message, 'Proxy-Authenticate').length > 0) return [];
    const mistaken = fieldsNamed(message, 'WWW-Authenticate')[0]?.name;
    const edit = mistaken && { from: mistaken.from, to: mistaken.to, insert: 'Proxy-Authenticate' };
    return [
      {
        from: status.from,
        to: status.to,
        message: `Expected Proxy-Authenticate in a 407, found ${mistaken ? 'WWW-Authenticate' : 'no challenge'}`,
        ...fixBy('Rename the header field', edit),
      },
    ];
  },
};
