import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { answersIn } from './reading/answers';
import { qopTokens, textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeRule } from './rule';

export const authQopOneOffered: ExchangeRule = {
  id: 'auth-qop-one-offered',
  scope: 'exchange',
  title: 'The chosen qop is one of those in the challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'What the challenge offers is a list, and the client picks one word of it. Sending the whole list back, or a word that was not offered, makes a hash that the server does not compute.',
  remedy: 'Choose one of the words; auth is right for a REGISTER, which has no body.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        + qop=auth-int, nc=00000001, cnonce="0a4f113b",
              ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap(({ at, credentials, challenge }) => {
      const offered = qopTokens(textOf(challenge, 'qop') ?? '');
      const chosen = authParam(credentials, 'qop');
      if (offered.length === 0 || !chosen || offered.includes(chosen.text.toLowerCase())) return [];
      const span = withinQuotes(chosen);
      const [only] = offered;
      const fix = only && offered.length === 1 ? { fix: replaceBy(`Write ${only}`, span, only) } : {};
      return [
        {
          at,
          ...span,
          message: `Expected a qop of the challenge (${offered.join(', ')}), found ${chosen.text}`,
          ...fix,
        },
      ];
    }),
};
