import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const authHeadersNotJoined: MessageRule = {
  id: 'auth-headers-not-joined',
  scope: 'message',
  title: 'Each challenge and each set of credentials has a header field of its own',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §7.3.1',
  why: 'Commas already separate the parameters, so a second challenge after a comma cannot be told from one more parameter. Header fields of these four names are the exception from the rule that lists may be joined; a proxy that joins all repeated fields breaks authentication here.',
  remedy: 'Write one header field for each challenge or set of credentials.',
  good: [
    changed(F2)`
        opaque="", stale=FALSE, algorithm=MD5
      +WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359"
    `,
  ],
  bad: [
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + Digest realm="biloxi.example.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359"
        ^^^^^^
    `,
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + opaque="", Digest realm="biloxi.example.com", nonce="f84f1cec41e6cbe5aea9c8e88d359"
                   ^^^^^^
    `,
  ],
  check: fromSyntax('auth-headers-not-joined'),
};
