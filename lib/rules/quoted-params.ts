import { changed } from './examples/changed';
import { F2, F3 } from './examples/registration';
import { digestChallenges, digestCredentials } from './reading/digest-values';
import { withQuotes } from './reading/with-quotes';
import type { MessageRule } from './rule';

export const quotedParams: MessageRule = {
  id: 'quoted-params',
  scope: 'message',
  title: 'Texts in challenges and credentials stand in quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.3',
  why: 'Values such as realm, nonce and opaque may hold commas, spaces and equals signs, so the grammar has them quoted always. A parser that expects the quotation mark refuses the header field, or cuts the nonce at its first equals sign.',
  remedy: 'Put quotation marks around the value, and around a whole list of them: qop="auth,auth-int".',
  good: [F2, F3],
  bad: [
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm=atlanta.example.com, qop="auth",
                                ^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm="atlanta.example.com", qop=auth,auth-int,
                                                             ^^^^^^^^^^^^^^^^^
    `,
    changed(F3)`
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
      + nonce=ea9c8e88df84f1cec4341ae6cbe5a359, opaque="",
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => [
    ...digestChallenges(message).flatMap((challenge) => withQuotes(challenge, IN_CHALLENGES)),
    ...digestCredentials(message).flatMap((credentials) => withQuotes(credentials, IN_CREDENTIALS)),
  ],
};

const IN_CHALLENGES: readonly string[] = ['realm', 'domain', 'nonce', 'opaque', 'qop'];

/** Of the uri, which the first grammar of Digest had without quotation marks, auth-uri-quoted speaks. */
const IN_CREDENTIALS: readonly string[] = ['username', 'realm', 'nonce', 'response', 'cnonce', 'opaque'];
