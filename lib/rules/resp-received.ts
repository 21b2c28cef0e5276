import { parameter } from '@/lib/sip/grammar/parameters';
import type { Via } from '@/lib/sip/headers/via';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { addAfter, replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { bareAddress, needsReceived } from './reading/needs-received';
import { sourceHost } from './reading/source';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const respReceived: ExchangeRule = {
  id: 'resp-received',
  scope: 'exchange',
  title: 'The server notes in received where a request came from',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §18.2.1',
  why: 'A name in Via, or the inner address of a phone behind a NAT, is not where the packet came from. Over UDP the response goes to the address in received; without it the response leaves for a place that may not exist. Over WebSocket RFC 7118 leaves it to the server.',
  remedy: 'Add ;received= with the source address of the packet to the top Via.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => answeredRequests(exchange).flatMap(checkReceived),
};

function checkReceived({ request, response, source, at }: Answered): readonly ExchangeFinding[] {
  const [sent, hop] = [topVia(request), topVia(response)];
  if (!sent || !hop || !needsReceived(sent, source)) return [];
  const received = parameter(hop, 'received');
  const wanted = source && sourceHost(source);
  if (!received?.value) return [absent(at, hop, wanted)];
  const { from, to, value } = received.value;
  if (!wanted || bareAddress(value) === bareAddress(wanted)) return [];
  const message = `Expected received=${wanted}, where the request came from, found ${value}`;
  return [{ at, from, to, message, fix: replaceBy(`Write ${wanted}`, received.value, wanted) }];
}

function absent(at: number, hop: Via, wanted: string | undefined): ExchangeFinding {
  const message = `Expected received${wanted ? `=${wanted}` : ''} in the top Via, which the server adds`;
  const { from, to } = hop;
  return wanted
    ? { at, from, to, message, fix: addAfter(`Add received=${wanted}`, hop, `;received=${wanted}`) }
    : { at, from, to, message };
}
