import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { callIdOf } from './reading/identity';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

export const respCallIdCopy: ExchangeRule = {
  id: 'resp-call-id-copy',
  scope: 'exchange',
  title: 'A response has the Call-ID of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'Call-IDs are compared byte by byte, capitals and small letters apart. A client that gets another one does not know what the response is about.',
  remedy: 'Copy the Call-ID.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
        +Call-ID: 1J9FPLXK3UXTM8TN@biloxi.example.com
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const wanted = callIdOf(request);
      const found = callIdOf(response);
      if (!wanted || !found || wanted.value === found.value) return [];
      return [
        {
          at,
          from: found.from,
          to: found.to,
          message: `Expected the Call-ID of the request, ${wanted.value}`,
          fix: replaceBy('Copy it', found, wanted.value),
        },
      ];
    }),
};
