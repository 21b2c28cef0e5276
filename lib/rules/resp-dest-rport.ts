import { emptyRport } from '@/lib/sip/empty-rport';
import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { transactionKey } from './reading/hops';
import { topVia } from './reading/identity';
import { type Sent, sentRequests } from './reading/sent';
import { statusLine } from './reading/start';
import type { Exchange, ExchangeFinding, ExchangeRule, Observed } from './rule';

/** A request over UDP from behind a NAT, as it is seen outside. */
const asking = seen(
  '203.0.113.5:40123 -> 192.0.2.1:5060 over UDP',
  changed(F1)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
    +Via: SIP/2.0/UDP 192.168.1.20:5060;branch=z9hG4bKnashds7;rport
  `,
);

const told = changed(OK)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/UDP 192.168.1.20:5060;branch=z9hG4bKnashds7;rport=40123;received=203.0.113.5
`;

const toldAndMarked = changed(told)`
   Via: SIP/2.0/UDP 192.168.1.20:5060;branch=z9hG4bKnashds7;rport=40123;received=203.0.113.5
                                                            ^^^^^^^^^^^
`;

export const respDestRport: ExchangeRule = {
  id: 'resp-dest-rport',
  scope: 'exchange',
  title: 'A response over UDP goes back the way that the request came',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3581 §4',
  why: 'A phone that writes rport asks for its answer at the address and port that the server saw, since its NAT lets in what comes from the other end of that very way and nothing else. A server that notes the port and then answers to the one in Via, or from another port of its own, is not heard: the phone sends its request again and again.',
  remedy:
    'Send the response to the address in received and the port in rport, from the address and port that the request came to.',
  good: [inTurn(asking, seen('192.0.2.1:5060 -> 203.0.113.5:40123 over UDP', told))],
  bad: [
    inTurn(asking, seen('192.0.2.1:5060 -> 203.0.113.5:5060 over UDP', toldAndMarked)),
    inTurn(asking, seen('192.0.2.1:5070 -> 203.0.113.5:40123 over UDP', toldAndMarked)),
  ],
  check: (exchange) => exchange.messages.flatMap((observed, at) => findingIn(exchange, observed, at)),
};

/** Where a NAT lies within the trace, the request was seen on both sides of it, and its response is right on either. */
function findingIn(exchange: Exchange, observed: Observed, at: number): readonly ExchangeFinding[] {
  const { message, source, destination, transport } = observed;
  const hop = statusLine(message) && topVia(message);
  const rport = hop && parameter(hop, 'rport');
  if (!hop || !rport?.value || parameter(hop, 'maddr')) return [];
  const sent = sentRequests(exchange).get(transactionKey(message) ?? '');
  const isDatagram = (transport ?? hop.transport.value).toUpperCase() === 'UDP';
  if (!isDatagram || !sent || !asksForPort(sent)) return [];
  const isTo = isAmong(destination, sent.sources);
  const isFrom = isAmong(source, sent.destinations);
  // Where both ends differ this is another hop, whose request the trace does not have.
  if (isTo === isFrom) return [];
  const says = isFrom
    ? `Expected the response to be sent to ${listOf(sent.sources)}, where the request came from, found ${destination}`
    : `Expected the response to be sent from ${listOf(sent.destinations)}, where the request went to, found ${source}`;
  return [{ at, from: rport.from, to: rport.to, message: says }];
}

function asksForPort({ request }: Sent): boolean {
  const hop = topVia(request);
  return hop !== undefined && emptyRport(hop) !== undefined;
}

/** What is not known may be right. */
function isAmong(address: string | undefined, known: ReadonlySet<string>): boolean {
  return address === undefined || known.size === 0 || known.has(address);
}

function listOf(addresses: ReadonlySet<string>): string {
  return [...addresses].join(' or ');
}
