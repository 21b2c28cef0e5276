import type { Via } from '@/lib/sip/headers/via';
import { type Span, slice } from '@/lib/text/span';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ACK_OF_BUSY, ANSWER, BUSY, FORWARDED } from './examples/session';
import { acknowledgements } from './reading/acknowledgements';
import { replaceBy } from './reading/fixes';
import { hopKey } from './reading/hops';
import { branchOf, sentBy, topVia } from './reading/identity';
import { isSuccess } from './reading/start';
import type { ExchangeRule } from './rule';

const busyAtProxy = changed(BUSY)`
   SIP/2.0 486 Busy Here
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1;received=192.0.2.222
`;

const ackOfProxy = changed(ACK_OF_BUSY)`
  -ACK sip:bob@biloxi.example.com SIP/2.0
  -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
  +ACK sip:bob@client.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1
`;

export const ackNon2xxVia: ExchangeRule = {
  id: 'ack-non2xx-via',
  scope: 'exchange',
  title: 'The ACK of a failure has the Via of its INVITE',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §17.1.1.3',
  why: 'A response of 300 and above is acknowledged from hop to hop, within the transaction of the INVITE, and a server finds that by branch and address in the top Via. An ACK with others ends nothing: the server sends its 486, or the 407 that asked for credentials, again and again for half a minute. RFC 3665 prints such ACKs (§3.3 F8, §3.8 F18).',
  remedy:
    'Copy the top Via of the INVITE as it was sent on this hop, branch included. Only the ACK of a 200 gets a new branch.',
  good: [
    inTurn(INVITE, BUSY, ACK_OF_BUSY),
    inTurn(INVITE, FORWARDED, busyAtProxy, ackOfProxy, BUSY, ACK_OF_BUSY),
    inTurn(INVITE, ANSWER, ACK),
  ],
  bad: [
    inTurn(
      INVITE,
      BUSY,
      changed(ACK_OF_BUSY)`
        -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
        +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
                                                                 ^^^^^^^^^^^^
      `,
    ),
    inTurn(
      INVITE,
      FORWARDED,
      busyAtProxy,
      changed(ACK_OF_BUSY)`
         Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    acknowledgements(exchange).flatMap(({ at, ack, response, meant }) => {
      const [wanted, found] = [meant && topVia(meant), topVia(ack)];
      if (isSuccess(response) || !meant || !wanted || !found || hopKey(wanted) === hopKey(found)) return [];
      const [meantPart, part] = differing(wanted, found);
      const text = slice(meant.text, meantPart);
      const message = `Expected ${text}, as in the INVITE that this ACK is for`;
      return [{ at, from: part.from, to: part.to, message, fix: replaceBy(`Write ${text}`, part, text) }];
    }),
};

/** The branches, if nothing else differs; otherwise the whole hops. */
function differing(wanted: Via, found: Via): readonly [Span, Span] {
  const [branch, other] = [branchOf(wanted)?.value, branchOf(found)?.value];
  return sentBy(wanted) === sentBy(found) && branch && other ? [branch, other] : [wanted, found];
}
