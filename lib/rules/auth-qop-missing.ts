import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { MOBILE } from './examples/mobile';
import { F3 } from './examples/registration';
import { answersIn } from './reading/answers';
import { digestCredentials } from './reading/digest-values';
import { isBlank } from './reading/is-blank';
import type { ExchangeRule } from './rule';

export const authQopMissing: ExchangeRule = {
  id: 'auth-qop-missing',
  scope: 'exchange',
  title: 'Digest credentials choose a qop',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §22.4',
  why: 'A server that knows RFC 3261 always offers qop, and then the client has to choose one and send nc and cnonce with it. The old form without is legal only if the challenge offered none; it has neither a count against replay nor a value of the client in the hash. Credentials whose challenge was not seen cannot tell, so this is a warning; beside their challenge the rule auth-qop-required decides.',
  remedy: 'Add qop=auth, nc=00000001 and a cnonce, and compute the response with them.',
  good: [F3, MOBILE],
  bad: [
    changed(F3)`
       Authorization: Digest username="bob", realm="atlanta.example.com",
                      ^^^^^^
      - qop=auth, nc=00000001, cnonce="0a4f113b",
    `,
  ],
  check(exchange) {
    const answering = new Set(answersIn(exchange).map(({ at }) => at));
    return exchange.messages.flatMap(({ message }, at) =>
      answering.has(at)
        ? []
        : digestCredentials(message)
            .filter((one) => !isBlank(one) && !TOGETHER.some((name) => authParam(one, name)))
            .map(({ scheme: { from, to } }) => ({ at, from, to, message: MESSAGE })),
    );
  },
};

const MESSAGE = 'Expected qop, nc and cnonce, unless the challenge offered no qop';

const TOGETHER = ['qop', 'cnonce', 'nc'];
