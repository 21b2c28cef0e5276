import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { challengeOfStatus } from './reading/challenge-of-status';
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
  good: [F2],
  bad: [
    changed(F2)`
       SIP/2.0 401 Unauthorized
               ^^^
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359",
      - opaque="", stale=FALSE, algorithm=MD5
    `,
    changed(F2)`
       SIP/2.0 401 Unauthorized
               ^^^
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +Proxy-Authenticate: Digest realm="atlanta.example.com", qop="auth",
    `,
  ],
  check: challengeOfStatus(401),
};
