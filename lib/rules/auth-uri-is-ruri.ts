import { authParam } from '@/lib/sip/grammar/auth-params';
import { via } from '@/lib/sip/headers/via';
import { sameUri } from '@/lib/sip/same-uri';
import { valuesOf } from '@/lib/sip/values-of';
import { digestCredentials, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const authUriIsRuri: MessageRule = {
  id: 'auth-uri-is-ruri',
  scope: 'message',
  title: 'The uri in credentials is the Request-URI',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 3261 §22.4',
  why: 'The uri is part of the hash and binds the response to this request. A server compares the two, and refuses credentials that were made for another place; the domain alone, or the address of the user, is often put here by mistake. A proxy on the way may change the Request-URI, so only a request straight from its sender is looked at.',
  remedy: 'Copy the Request-URI into uri, and compute the response with it.',
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
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
 uri="sips:biloxi.example.com", algorithm=MD5,
      ^^^^^^^^^^^^^^^^^^^^^^^
 qop=auth, nc=00000001, cnonce="0a4f113b",
 response="fb435565e3b8d14aafad09f8bec61e73"
Content-Length: 0

`,
  ],
  check: (message) => {
    const line = requestLine(message);
    // An ACK repeats the credentials of its INVITE, which may have gone to another URI.
    if (!line || line.method.value === 'ACK' || valuesOf(message, via).length > 1) return [];
    const target = line.uri;
    return digestCredentials(message).flatMap((credentials) => {
      const uri = authParam(credentials, 'uri');
      if (!uri || sameUri(uri.text, target.value)) return [];
      const span = withinQuotes(uri);
      return [
        {
          ...span,
          message: `Expected the Request-URI ${target.value} as uri, found ${uri.text}`,
          fix: replaceBy('Copy the Request-URI', span, target.value),
        },
      ];
    });
  },
};
