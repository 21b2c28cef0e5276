import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration } from './examples/registration';
import { answersIn } from './reading/answers';
import type { ExchangeRule } from './rule';

export const authQopUnsolicited: ExchangeRule = {
  id: 'auth-qop-unsolicited',
  scope: 'exchange',
  title: 'Credentials have no qop, cnonce and nc if the challenge offers no qop',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'A server that offers no qop may know only the old form of the response, without nc and cnonce. Credentials that bring them were computed in the new form: such a server comes to another hash and refuses them, one that goes by the credentials lets them pass.',
  remedy: 'Leave qop, nc and cnonce out and compute the response without them.',
  good: [registration],
  bad: [
    inTurn(
      F1,
      changed(F2)`
        -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
        +WWW-Authenticate: Digest realm="atlanta.example.com",
      `,
      changed(F3)`
          qop=auth, nc=00000001, cnonce="0a4f113b",
          ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap(({ at, credentials, challenge }) => {
      const first = ['qop', 'cnonce', 'nc'].map((name) => authParam(credentials, name)).find(Boolean);
      if (!first || authParam(challenge, 'qop')) return [];
      const { from, to, name } = first;
      return [{ at, from, to, message: `Expected no ${name.value}: the challenge offers no qop` }];
    }),
};
