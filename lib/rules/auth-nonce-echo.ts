import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration, withRetry } from './examples/registration';
import { echoOf } from './reading/echo-of';
import type { ExchangeRule } from './rule';

const tooOld = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  - opaque="", stale=FALSE, algorithm=MD5
  + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827",
  + opaque="", stale=TRUE, algorithm=MD5
`;

/** An answer to the first request that was on the way for longer than one to the second. */
const late = changed(F2)`
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
  + nonce="1e5c2d0b4b3a9e8d7c6b5a4938277c4f",
`;
const again = changed(F3)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
  - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
  + nonce="7c4f1e5c2d0b4b3a9e8d7c6b5a493827", opaque="",
  - response="fb435565e3b8d14aafad09f8bec61e73"
  + response="b7ec026252afdf54ee95bbb49c8f9153"
`;

export const authNonceEcho: ExchangeRule = {
  id: 'auth-nonce-echo',
  scope: 'exchange',
  title: 'The nonce of the credentials is that of the latest challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The nonce ties the response to one challenge, so that an old one is worth nothing. A nonce of an earlier challenge, or one that lost a character, is answered with one more 401, with stale=TRUE if the server is kind.',
  remedy: 'Copy the nonce of the latest challenge, unchanged, and compute the response with it.',
  good: [registration, inTurn(F1, F2, F3, tooOld, late, again)],
  bad: [
    withRetry(
      changed(F3)`
        - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
        + nonce="f84f1cec41e6cbe5aea9c8e88d359", opaque="",
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: echoOf('nonce'),
};
