import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { MOBILE } from './examples/mobile';
import { F1, F2, F3, registration } from './examples/registration';
import { answersIn } from './reading/answers';
import { digestCredentials, textOf } from './reading/digest-values';
import { isBlank } from './reading/is-blank';
import type { ExchangeRule } from './rule';

export const authParamsEmpty: ExchangeRule = {
  id: 'auth-params-empty',
  scope: 'exchange',
  title: 'User name, realm and nonce of credentials are not empty',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §22.1',
  why: 'An empty string is allowed by the grammar and says nothing: no server has a user without a name, and a nonce or a realm that the challenge did not give cannot be right. Mostly it is a field of the account that was left empty, or a value that was lost on the way into the message; the answer is a 401 that looks like a wrong password. What was empty in the challenge is copied so, and is not reported. A phone of a mobile network may leave nonce and response empty before it is challenged.',
  remedy:
    'Fill in the user name in the settings of the account, and copy realm and nonce from the challenge.',
  good: [registration, MOBILE],
  bad: [
    inTurn(
      F1,
      F2,
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Authorization: Digest username="", realm="atlanta.example.com",
                               ^^^^^^^^^^^
      `,
    ),
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
      +Authorization: Digest username="bob", realm="",
                                             ^^^^^^^^
      + nonce="", opaque="",
        ^^^^^^^^
    `,
  ],
  check: (exchange) => {
    const challenges = new Map(answersIn(exchange).map((one) => [one.credentials, one.challenge]));
    return exchange.messages.flatMap(({ message, repeats }, at) =>
      (repeats ? [] : digestCredentials(message)).flatMap((credentials) => {
        const challenge = challenges.get(credentials);
        const names = isBlank(credentials) ? ['username', 'realm'] : ['username', 'realm', 'nonce'];
        return names.flatMap((name) => {
          const param = authParam(credentials, name);
          const isAsked = challenge !== undefined && textOf(challenge, name) === '';
          // A value that is missing without quotation marks is a fault of syntax.
          if (!param?.quoted || param.text !== '' || isAsked) return [];
          const { from, to } = param;
          return [{ at, from, to, message: `Expected a value of ${name}, found an empty one` }];
        });
      }),
    );
  },
};
