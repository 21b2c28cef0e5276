import type { AuthValue } from '@/lib/sip/grammar/auth-params';
import { quoted } from '@/lib/sip/grammar/quoted';
import { changed } from './examples/changed';
import { F2, F3 } from './examples/registration';
import { digestChallenges, digestCredentials } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const quotedParams: MessageRule = {
  id: 'quoted-params',
  scope: 'message',
  title: 'Texts in challenges and credentials stand in quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.3',
  why: 'Values such as realm, nonce, opaque and uri may hold commas, spaces and equals signs, so the grammar has them quoted always. A parser that expects the quotation mark refuses the header field, or cuts the nonce at its first equals sign.',
  remedy: 'Put quotation marks around the value.',
  good: [F2, F3],
  bad: [
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm=atlanta.example.com, qop="auth",
                                ^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F3)`
      - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
      + uri=sips:ss2.biloxi.example.com, algorithm=MD5,
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => [
    ...digestChallenges(message).flatMap((challenge) => unquotedAmong(challenge, IN_CHALLENGES)),
    ...digestCredentials(message).flatMap((credentials) => unquotedAmong(credentials, IN_CREDENTIALS)),
  ],
};

const IN_CHALLENGES: readonly string[] = ['realm', 'domain', 'nonce', 'opaque', 'qop'];
const IN_CREDENTIALS: readonly string[] = [
  'username',
  'realm',
  'nonce',
  'uri',
  'response',
  'cnonce',
  'opaque',
];

function unquotedAmong({ params }: AuthValue, names: readonly string[]): readonly Finding[] {
  return params
    .filter(
      ({ name, quoted, value }) => !quoted && value.value !== '' && names.includes(name.value.toLowerCase()),
    )
    .map(({ name, value, text, from, to }) => ({
      from,
      to,
      message: `Expected quotation marks around the value of ${name.value}`,
      fix: replaceBy('Add the quotation marks', value, quoted(text)),
    }));
}
