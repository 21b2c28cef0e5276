import { type Via, via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { isSipUri, parseUri, type Uri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { fixBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

/** What a browser sends. */
const OVER_WSS = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bKnashds7
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@df7jal23ls0d.invalid;transport=ws>
`;

export const wsVia: MessageRule = {
  id: 'ws-via',
  scope: 'message',
  title: 'A client on WebSocket says WS or WSS in Via',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7118 §5.1',
  why: 'WebSocket is a transport of its own and not TCP or TLS with something in it. A server sends the response over what Via names: for TCP it would open a connection to the browser, which nobody can. Here the Contact says that the same host is reached by WebSocket.',
  remedy: 'Write SIP/2.0/WSS for a wss address of the server, and SIP/2.0/WS for a ws one.',
  good: [OVER_WSS],
  bad: [
    changed(OVER_WSS)`
      -Via: SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TCP df7jal23ls0d.invalid;branch=z9hG4bKnashds7
                    ^^^
    `,
    changed(OVER_WSS)`
      -Via: SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bKnashds7
      +Via: SIP/2.0/UDP df7jal23ls0d.invalid;branch=z9hG4bKnashds7
                    ^^^
      -Contact: <sips:bob@df7jal23ls0d.invalid;transport=ws>
      +Contact: <sip:bob@DF7JAL23LS0D.invalid;transport=ws>
    `,
  ],
  check: (message) => {
    const [hop, ...others] = requestLine(message) ? valuesOf(message, via) : [];
    if (!hop || others.length > 0 || !OTHER_TRANSPORTS.has(hop.transport.value.toUpperCase())) return [];
    const contact = contactOf(message, hop);
    if (!contact) return [];
    const { from, to, value } = hop.transport;
    const isSecure = value.toUpperCase() === 'TLS' || contact.scheme.value.toLowerCase() === 'sips';
    const edit = isSecure ? { from, to, insert: 'WSS' } : undefined;
    const says = `Expected ${isSecure ? '' : 'WS or '}WSS in Via, as the Contact says WebSocket, found ${value}`;
    return [{ from, to, message: says, ...fixBy('Write WSS', edit) }];
  },
};

const OTHER_TRANSPORTS: ReadonlySet<string> = new Set(['UDP', 'TCP', 'TLS', 'SCTP']);

/** The first Contact at the host that sends, if all of them are reached by WebSocket. */
function contactOf(message: Message, { host }: Via): Uri | undefined {
  const here = firstContacts(message)
    .map(({ uri }) => parseUri(message.text, uri.from, uri.to))
    .filter((uri) => isSipUri(uri) && canonicalHost(uri.host.value) === canonicalHost(host.value));
  return here.every((uri) => uriTransport(uri)?.value === 'ws') ? here[0] : undefined;
}
