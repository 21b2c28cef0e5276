import { rseq } from '@/lib/sip/headers/rseq';
import { firstOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ANSWER } from './examples/session';
import { acknowledgements } from './reading/acknowledgements';
import { carriesSession } from './reading/carries-session';
import { callIdOf } from './reading/identity';
import { isSuccess, requestLine, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const withoutOffer = changed(INVITE)`
  -Content-Type: application/sdp
  -Content-Length: 151
  +Content-Length: 0
  -v=0
  -o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com
  -s=-
  -c=IN IP4 192.0.2.101
  -t=0 0
  -m=audio 49172 RTP/AVP 0
  -a=rtpmap:0 PCMU/8000
`;

const withoutAnswer = changed(ANSWER)`
   SIP/2.0 200 OK
           ^^^
  -Content-Type: application/sdp
  -Content-Length: 147
  +Content-Length: 0
  -v=0
  -o=bob 2890844527 2890844527 IN IP4 client.biloxi.example.com
  -s=-
  -c=IN IP4 192.0.2.201
  -t=0 0
  -m=audio 3456 RTP/AVP 0
  -a=rtpmap:0 PCMU/8000
`;

export const inviteOffer: ExchangeRule = {
  id: 'invite-offer',
  scope: 'exchange',
  title: 'INVITE and 200 hold offer and answer, or 200 and ACK do',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §13.2.1',
  why: 'The offer says where one side wants to hear and in which codecs, the answer says the same of the other. If one of the two is missing the call is set up and stays silent, or the phone that waits for it ends the call at once. A 183 with a session description does not replace the one in the 200, unless it was confirmed by PRACK.',
  remedy:
    'Put the answer into the 200; if the INVITE made no offer, make it in the 200, and answer in the ACK.',
  good: [
    inTurn(INVITE, ANSWER, ACK),
    inTurn(
      withoutOffer,
      ANSWER,
      changed(ACK)`
        -Content-Length: 0
        +Content-Type: application/sdp
        +Content-Length: 151

        +v=0
        +o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com
        +s=-
        +c=IN IP4 192.0.2.101
        +t=0 0
        +m=audio 49172 RTP/AVP 0
        +a=rtpmap:0 PCMU/8000
      `,
    ),
  ],
  bad: [
    inTurn(INVITE, withoutAnswer),
    inTurn(withoutOffer, withoutAnswer),
    inTurn(
      withoutOffer,
      ANSWER,
      changed(ACK)`
         ACK sip:bob@client.biloxi.example.com SIP/2.0
         ^^^
      `,
    ),
  ],
  check: (exchange) => {
    const elsewhere = negotiatedElsewhere(exchange);
    const missing = [...answeredRequests(exchange).flatMap(missingInResponse), ...missingInAck(exchange)];
    return missing.filter(({ at }) => {
      const message = exchange.messages[at]?.message;
      return message && !elsewhere.has(callIdOf(message)?.value ?? '');
    });
  },
};

/** Calls with reliable provisional responses, PRACK or UPDATE, which may carry offers and answers too (RFC 3262 §5, RFC 3311 §5). */
function negotiatedElsewhere({ messages }: Exchange): ReadonlySet<string> {
  const calls = messages.flatMap(({ message }) => {
    const method = requestLine(message)?.method.value;
    const isOther = method === 'PRACK' || method === 'UPDATE' || firstOf(message, rseq) !== undefined;
    return isOther ? [callIdOf(message)?.value ?? ''] : [];
  });
  return new Set(calls);
}

function missingInResponse({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const status = statusLine(response)?.status;
  const isInvite = requestLine(request)?.method.value === 'INVITE';
  if (!isInvite || !status || !isSuccess(response)) return [];
  const offered = carriesSession(request);
  if (offered === undefined || carriesSession(response) !== false) return [];
  const message = offered
    ? 'Expected the answer to the offer of the INVITE in this response, found no body'
    : 'Expected an offer in this response, since the INVITE made none';
  return [{ at, from: status.from, to: status.to, message }];
}

function missingInAck(exchange: Exchange): readonly ExchangeFinding[] {
  return acknowledgements(exchange).flatMap(({ at, ack, invite, response }) => {
    const method = requestLine(ack)?.method;
    const isOffer = carriesSession(invite) === false && carriesSession(response) === true;
    if (!method || !isSuccess(response) || !isOffer || carriesSession(ack) !== false) return [];
    const message = 'Expected the answer to the offer of the 200 in this ACK, found no body';
    return [{ at, from: method.from, to: method.to, message }];
  });
}
