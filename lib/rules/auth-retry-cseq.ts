import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { answersIn } from './reading/answers';
import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import type { ExchangeRule } from './rule';

export const authRetryCseq: ExchangeRule = {
  id: 'auth-retry-cseq',
  scope: 'exchange',
  title: 'The request with credentials has the number in CSeq of the challenged one plus one',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.2',
  why: 'The retry has a new branch and is a new transaction, so it needs a number of its own. With the old number a server that still holds the first transaction takes it for the same request on a second way and refuses it with 482 (§8.2.2.2), and a registrar refuses to change a binding by a request of the same Call-ID whose number is not greater (§10.3 step 7). A number may be passed over, but who reads the trace then looks for a request that was lost.',
  remedy: 'Add one to the number in CSeq for each request, the retry included.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
        -CSeq: 2 REGISTER
        +CSeq: 1 REGISTER
               ^
      `,
    ),
    withRetry(
      changed(F3)`
        -CSeq: 2 REGISTER
        +CSeq: 7 REGISTER
               ^
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap(({ at, request, isRetry, cseqBefore }) => {
      const number = cseqOf(request)?.number;
      const wanted = cseqBefore + 1;
      // Beyond what a CSeq can be, the rule on its range speaks.
      if (!isRetry || !number || number.value === wanted || wanted >= 2 ** 31) return [];
      return [
        {
          at,
          from: number.from,
          to: number.to,
          message: `Expected ${wanted} in CSeq, one more than in the request before, found ${number.value}`,
          fix: replaceBy(`Write ${wanted}`, number, String(wanted)),
        },
      ];
    }),
};
