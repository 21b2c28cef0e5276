import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import { valuesOf } from '@/lib/sip/values-of';
import type { MessageRule } from './rule';

export const noBasic: MessageRule = {
  id: 'no-basic',
  scope: 'message',
  title: 'The scheme Basic is not used',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22',
  why: 'Basic sends the password so that anybody who sees the message can read it. RFC 2543 allowed it and RFC 3261 took it out: servers must not accept it.',
  remedy: 'Use Digest.',
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
Authorization: Basic Ym9iOnphbnppYmFy
               ^^^^^
Content-Length: 0

`,
  ],
  check: (message) =>
    [wwwAuthenticate, proxyAuthenticate, authorization, proxyAuthorization]
      .flatMap((header) => valuesOf(message, header))
      .filter(({ scheme }) => scheme.value.toLowerCase() === 'basic')
      .map(({ scheme: { from, to } }) => ({ from, to, message: 'Expected the scheme Digest, found Basic' })),
};
