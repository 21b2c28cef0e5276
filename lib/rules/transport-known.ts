import { via } from '@/lib/sip/headers/via';
import type { Token } from '@/lib/sip/message';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { urisOf } from './reading/uris';
import type { Finding, MessageRule } from './rule';

export const transportKnown: MessageRule = {
  id: 'transport-known',
  scope: 'message',
  title: 'Via and URIs name a transport that there is',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §19.1.1',
  why: 'The grammar leaves room for transports that are still to be invented, so that a slip such as UPD breaks no rule of form. A server that does not know the transport in Via has no way to answer by; one that does not know that of a Contact cannot call the phone.',
  remedy: 'Write UDP, TCP, TLS, SCTP, WS or WSS in Via, and udp, tcp, sctp or ws in a URI.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=TCP>
    `,
  ],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/UPD client.biloxi.example.com:5060;branch=z9hG4bKnashds7
                    ^^^
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=tcpip>
                                                              ^^^^^
    `,
  ],
  check: (message) => [
    ...valuesOf(message, via).flatMap(({ transport }) => unknown(transport, IN_VIA)),
    ...urisOf(message).flatMap((uri) => unknown(uriTransport(uri), IN_URI)),
  ],
};

const IN_VIA: readonly string[] = ['UDP', 'TCP', 'TLS', 'SCTP', 'TLS-SCTP', 'WS', 'WSS'];

/** Of tls and wss in a URI, transport-tls-param and ws-uri-param speak. */
const IN_URI: readonly string[] = ['udp', 'tcp', 'sctp', 'ws', 'tls', 'tls-sctp', 'wss'];

function unknown(transport: Token | undefined, known: readonly string[]): readonly Finding[] {
  const { value = '', from = 0, to = 0 } = transport ?? {};
  if (value === '' || known.some((one) => one.toLowerCase() === value.toLowerCase())) return [];
  return [
    { from, to, message: `Expected a transport such as ${known.slice(0, 3).join(', ')}, found ${value}` },
  ];
}
