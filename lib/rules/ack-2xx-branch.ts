import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ACK_OF_BUSY, ANSWER, BUSY } from './examples/session';
import { acknowledgements } from './reading/acknowledgements';
import { replaceBy } from './reading/fixes';
import { branchOf, topVia } from './reading/identity';
import { isSuccess } from './reading/start';
import type { ExchangeRule } from './rule';

export const ack2xxBranch: ExchangeRule = {
  id: 'ack-2xx-branch',
  scope: 'exchange',
  title: 'The ACK of a 200 has a branch of its own',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'The ACK of a 200 goes through to the phone that answered, which takes it for a request of its own. With the branch of the INVITE a proxy on the way counts it to the transaction of that, where an ACK ends a failure, and keeps it: the called phone waits, sends its 200 again and ends the call after half a minute. RFC 3665 prints proxies that do so (§3.2 F16).',
  remedy: 'Draw a new branch for the ACK of a 200, in the phone and in each proxy.',
  good: [inTurn(INVITE, ANSWER, ACK), inTurn(INVITE, BUSY, ACK_OF_BUSY)],
  bad: [
    inTurn(
      INVITE,
      ANSWER,
      changed(ACK)`
        -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
        +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
                                                                 ^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    acknowledgements(exchange).flatMap(({ at, ack, response, named }) => {
      const branch = branchOf(topVia(ack))?.value;
      if (!isSuccess(response) || !named || !branch) return [];
      const { from, to, value } = branch;
      const message = `Expected a new branch for the ACK of a 2xx: the INVITE had ${value}`;
      return [{ at, from, to, message, fix: replaceBy('Make the branch new', branch, `${value}.ack`) }];
    }),
};
