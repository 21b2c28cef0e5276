import type { MarkedText } from '../rule';
import { changed } from './changed';
import { inTurn } from './in-turn';

/** The first request of RFC 3665 §2.1. */
export const F1: MarkedText = `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`;

/** The registrar asks for credentials. */
export const F2: MarkedText = `SIP/2.0 401 Unauthorized
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
 opaque="", stale=FALSE, algorithm=MD5
Content-Length: 0

`;

/** The request with credentials: with the tag of F1, qop and a response that is right for the password `zanzibar`. */
export const F3: MarkedText = `REGISTER sips:ss2.biloxi.example.com SIP/2.0
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

`;

/** The registrar lists the binding. */
export const F4: MarkedText = `SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 2 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Content-Length: 0

`;

/** What a registrar that asks for no credentials answers to F1. */
export const OK: MarkedText = changed(F4)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  -CSeq: 2 REGISTER
  +CSeq: 1 REGISTER
`;

/**
 * The registration of RFC 3665 §2.1 without the slips of its print: F3 keeps the From tag, answers with qop as it was
 * asked to, and its response is the right one.
 */
export const registration: MarkedText = inTurn(F1, F2, F3, F4);

/** The registration up to its second request, with another one in the place of F3. */
export function withRetry(request: MarkedText): MarkedText {
  return inTurn(F1, F2, request);
}
