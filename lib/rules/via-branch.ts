import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { branchOf, topVia } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const viaBranch: MessageRule = {
  id: 'via-branch',
  scope: 'message',
  title: 'The top Via of a request has a branch',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'The branch is the name of the transaction: responses and retransmissions are recognised by it. A server that gets none has to fall back on the slow comparison of RFC 2543, or refuses the request. It is a warning, since every server has to accept a client of RFC 2543, which had no branch (§8.2.6.2, §17.2.3).',
  remedy: 'Add ;branch=z9hG4bK and a random text that no other request has.',
  good: [F1],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const hop = requestLine(message) && topVia(message);
    if (!hop || branchOf(hop)) return [];
    return [{ from: hop.from, to: hop.to, message: 'Expected a branch in the top Via' }];
  },
};
