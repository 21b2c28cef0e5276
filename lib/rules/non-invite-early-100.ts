import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { methodOf, transactionKey } from './reading/hops';
import { topVia } from './reading/identity';
import { sentRequests } from './reading/sent';
import { statusLine } from './reading/start';
import type { ExchangeRule, Observed } from './rule';

const request = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/UDP client.biloxi.example.com;branch=z9hG4bKnashds7
`;

const trying = changed(OK)`
  -SIP/2.0 200 OK
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +SIP/2.0 100 Trying
  +Via: SIP/2.0/UDP client.biloxi.example.com;branch=z9hG4bKnashds7;received=192.0.2.201
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

const overTls = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 100 Trying
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

/** T1 + 2 T1 + 4 T1: after these ms Timer E is set to T2 for the first time (RFC 3261 §17.1.2.2). */
const EARLIEST = 3500;

export const nonInviteEarly100: ExchangeRule = {
  id: 'non-invite-early-100',
  scope: 'exchange',
  title: 'Over UDP a request other than INVITE gets no 100 in its first seconds',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 4320 §4.1',
  why: 'A 100 makes the client send again every four seconds only. If the final response is then lost, a registration that one retransmission would have mended half a second later hangs for four. So a server waits with it until the client has slowed down by itself, after 3.5 seconds; over TCP and TLS nothing is lost and it may come at once.',
  remedy: 'Answer finally, or send the 100 only after 3.5 seconds without a final response.',
  good: [
    inTurn(seen('over UDP at 0 ms', request), seen('over UDP at 3600 ms', trying)),
    inTurn(seen('over TLS at 0 ms', F1), seen('over TLS at 10 ms', overTls)),
    inTurn(request, trying),
  ],
  bad: [
    inTurn(
      seen('over UDP at 0 ms', request),
      seen(
        'over UDP at 10 ms',
        changed(trying)`
           SIP/2.0 100 Trying
                   ^^^
        `,
      ),
    ),
  ],
  check: (exchange) =>
    exchange.messages.flatMap((observed, at) => {
      const status = statusLine(observed.message)?.status;
      const method = methodOf(observed.message);
      if (status?.value !== 100 || method === 'INVITE' || !isDatagram(observed)) return [];
      const sent = sentRequests(exchange).get(transactionKey(observed.message) ?? '');
      const begin = sent?.sights[0]?.observed.at ?? Number.NaN;
      const waited = (observed.at ?? Number.NaN) - begin;
      if (!(waited >= 0 && waited < EARLIEST)) return [];
      const message = `Expected no 100 to ${method} over UDP before ${EARLIEST} ms, found one after ${Math.round(waited)} ms`;
      return [{ at, from: status.from, to: status.to, message }];
    }),
};

function isDatagram({ message, transport }: Observed): boolean {
  return (transport ?? topVia(message)?.transport.value)?.toUpperCase() === 'UDP';
}
