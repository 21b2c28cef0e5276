import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { echoOf } from './reading/echo-of';
import type { ExchangeRule } from './rule';

export const authNonceEcho: ExchangeRule = {
  id: 'auth-nonce-echo',
  scope: 'exchange',
  title: 'The nonce of the credentials is that of the latest challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The nonce ties the response to one challenge, so that an old one is worth nothing. A nonce of an earlier challenge, or one that lost a character, is answered with one more 401, with stale=TRUE if the server is kind.',
  remedy: 'Copy the nonce of the latest challenge, unchanged, and compute the response with it.',
  good: [registration],
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
