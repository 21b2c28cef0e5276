import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration, withRetry } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { branchOf, cseqOf, requestKey, sentBy, topVia } from './reading/identity';
import { requestLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const branchUnique: ExchangeRule = {
  id: 'branch-unique',
  scope: 'exchange',
  title: 'Each new request has a branch that no other request had',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'To a server that still holds the first transaction, over UDP for 32 seconds after its response, a request with the same branch is a retransmission: it repeats its old response and never looks at the new request. The retry after a 401 then gets the same 401 once more. Only a retransmission, an ACK that answers a failure and a CANCEL carry the branch of an earlier request.',
  remedy: 'Draw a new random branch for every request, the one with credentials included.',
  good: [registration, inTurn(F1, F1, F2)],
  bad: [
    withRetry(
      changed(F3)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                                                                ^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: ({ messages }) => {
    const first = new Map<string, Message>();
    return messages.flatMap(({ message, repeats }, at) => {
      const hop = requestLine(message) && topVia(message);
      const branch = branchOf(hop)?.value;
      if (!hop || !branch?.value || repeats) return [];
      const key = `${sentBy(hop)} ${branch.value}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, message);
      if (!earlier || requestKey(earlier) === requestKey(message)) return [];
      return [
        {
          at,
          from: branch.from,
          to: branch.to,
          message: `Expected a new branch for this request: an earlier one had ${branch.value}`,
          fix: replaceBy(
            'Make the branch new',
            branch,
            `${branch.value}.${cseqOf(message)?.number.value ?? at}`,
          ),
        },
      ];
    });
  },
};
