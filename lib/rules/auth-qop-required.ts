import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { answersIn } from './reading/answers';
import { qopTokens, textOf } from './reading/digest-values';
import type { ExchangeRule } from './rule';

export const authQopRequired: ExchangeRule = {
  id: 'auth-qop-required',
  scope: 'exchange',
  title: 'Credentials choose a qop if the challenge offers one',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.4',
  why: 'A client that is offered a qop has to use one; that the old form without is still read is a courtesy of servers to clients of RFC 2069. A strict server refuses it with 400, or with a new 401 that looks like a wrong password; a lenient one checks the old formula and does without protection against replay. The first example of RFC 3665 (§2.1 F3) has this fault.',
  remedy: 'Send qop=auth, nc=00000001 and a cnonce, and compute the response with them.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
         Authorization: Digest username="bob", realm="atlanta.example.com",
                        ^^^^^^
        - qop=auth, nc=00000001, cnonce="0a4f113b",
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap(({ at, credentials, challenge }) => {
      const offered = qopTokens(textOf(challenge, 'qop') ?? '');
      if (offered.length === 0 || authParam(credentials, 'qop')) return [];
      const { from, to } = credentials.scheme;
      return [
        {
          at,
          from,
          to,
          message: `Expected qop, nc and cnonce: the challenge offers qop="${offered.join(',')}"`,
        },
      ];
    }),
};
