import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

export const respCseqCopy: ExchangeRule = {
  id: 'resp-cseq-copy',
  scope: 'exchange',
  title: 'A response has the CSeq of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The number tells which of several requests is answered. A phone that finds the wrong one waits on, or takes the 401 to its first request for one to its second and believes its password wrong.',
  remedy: 'Copy number and method.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -CSeq: 1 REGISTER
        +CSeq: 2 REGISTER
               ^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const [wanted, found] = [cseqOf(request), cseqOf(response)];
      if (!wanted || !found) return [];
      const right = `${wanted.number.value} ${wanted.method.value}`;
      if (`${found.number.value} ${found.method.value}` === right) return [];
      return [
        {
          at,
          from: found.from,
          to: found.to,
          message: `Expected the CSeq of the request, ${right}`,
          fix: replaceBy(`Write ${right}`, found, right),
        },
      ];
    }),
};
