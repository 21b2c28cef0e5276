import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { challengeOfStatus } from './reading/challenge-of-status';
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
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 407 Proxy Authentication Required
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +Proxy-Authenticate: Digest realm="atlanta.example.com", qop="auth",
    `,
  ],
  bad: [
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 407 Proxy Authentication Required
               ^^^
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
      - opaque="", stale=FALSE, algorithm=MD5
    `,
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 407 Proxy Authentication Required
               ^^^
    `,
  ],
  check: challengeOfStatus(407),
};
