import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { seen } from './examples/seen';
import { replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { requestLine } from './reading/start';
import type { ExchangeRule } from './rule';

export const viaTransportWire: ExchangeRule = {
  id: 'via-transport-wire',
  scope: 'exchange',
  title: 'Via names the transport by which the request is sent',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §18.1.1',
  why: 'The server sends the response by the transport that Via names. If a request goes over TCP with UDP in its Via, the response is sent as a datagram to a port where nobody listens for one. It happens where a request was too large for UDP and the client changed the transport without changing Via, and where a proxy was set to TCP and the phone was not.',
  remedy: 'Write the transport that the request is really sent by, and the port that belongs to it.',
  good: [
    seen('192.0.2.201:49152 -> 192.0.2.1:5061 over TLS', F1),
    // The encryption ends at a machine in front of the server.
    seen('192.0.2.3:49152 -> 192.0.2.1:5060 over TCP', F1),
  ],
  bad: [
    seen(
      '192.0.2.201:49152 -> 192.0.2.1:5060 over TCP',
      changed(F1)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
        +Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
                      ^^^
      `,
    ),
    seen(
      'over UDP',
      changed(F1)`
         Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                      ^^^
      `,
    ),
  ],
  check: ({ messages }) =>
    messages.flatMap(({ message, transport: wire, repeats }, at) => {
      const named = repeats || !requestLine(message) ? undefined : topVia(message)?.transport;
      if (!named || !wire || !isOther(named.value.toUpperCase(), wire.toUpperCase())) return [];
      const { from, to, value } = named;
      const says = `Expected ${wire} in the top Via, by which this request was sent, found ${value}`;
      return [{ at, from, to, message: says, fix: replaceBy(`Write ${wire}`, named, wire) }];
    }),
};

/**
 * What may be seen of each transport: a machine in front of a server, or the one that has recorded the trace, may have
 * taken off what TLS and WebSocket put around a message.
 */
const SEEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['UDP', ['UDP']],
  ['TCP', ['TCP']],
  ['SCTP', ['SCTP']],
  ['TLS', ['TLS', 'TCP']],
  ['WS', ['WS', 'TCP']],
  ['WSS', ['WSS', 'WS', 'TLS', 'TCP']],
]);

function isOther(named: string, wire: string): boolean {
  const seen = SEEN.get(named);
  return seen !== undefined && SEEN.has(wire) && !seen.includes(wire);
}
