import type { MarkedText } from '../rule';
import { changed } from './changed';
import { inTurn } from './in-turn';
import { F1, F2, F3 } from './registration';

/** One server asks first as proxy and then as registrar, with one nonce and one count for both. */
export const ONE_BOX: MarkedText = inTurn(
  F1,
  changed(F2)`
    -SIP/2.0 401 Unauthorized
    +SIP/2.0 407 Proxy Authentication Required
    -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
    +Proxy-Authenticate: Digest realm="atlanta.example.com", qop="auth",
  `,
  changed(F3)`
    -Authorization: Digest username="bob", realm="atlanta.example.com",
    +Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
  `,
  changed(F2)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
    +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
    -CSeq: 1 REGISTER
    +CSeq: 2 REGISTER
  `,
  changed(F3)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
    +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
    -CSeq: 2 REGISTER
    +CSeq: 3 REGISTER
     Contact: <sips:bob@client.biloxi.example.com>
    +Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
    + nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
    + uri="sips:ss2.biloxi.example.com", algorithm=MD5,
    + qop=auth, nc=00000002, cnonce="0a4f113b",
    + response="0a91c0f0ded2fba77f78842108241d73"
    - qop=auth, nc=00000001, cnonce="0a4f113b",
    - response="fb435565e3b8d14aafad09f8bec61e73"
    + qop=auth, nc=00000003, cnonce="0a4f113b",
    + response="9b90b05860122b46803b7246c77d3dff"
  `,
);
