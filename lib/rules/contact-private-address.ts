import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { answeredMethod } from './reading/answered-method';
import { firstContacts, requestedExpires } from './reading/bindings';
import { callIdOf } from './reading/identity';
import { namesFlow } from './reading/names-flow';
import { reachOf } from './reading/reachable-address';
import { sourceHost } from './reading/source';
import { isRegister } from './reading/start';
import type { ExchangeFinding, ExchangeRule, Observed } from './rule';

const fromOutside = '203.0.113.9:40312 -> 192.0.2.1:5061 over TLS';

const behindNat = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@192.168.1.20:5061>
`;

export const contactPrivateAddress: ExchangeRule = {
  id: 'contact-private-address',
  scope: 'exchange',
  title: 'The address in Contact can be reached from where the registrar is',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 5626 §1',
  why: 'Calls are sent to the address in Contact. A phone behind a NAT knows only its address at home, such as 192.168.1.20, and a server outside has no way there: the phone registers, can call, and never rings. Nothing is said where the Contact names a flow, where the server shows with received that it kept the address of the packet, or where the packet came from a private network too.',
  remedy:
    'Let the phone register a flow (Outbound: reg-id and +sip.instance), or let the registrar keep the address that the packet came from.',
  good: [
    seen('192.168.1.20:5061 -> 192.168.1.1:5061 over TLS', behindNat),
    inTurn(
      seen(fromOutside, behindNat),
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=203.0.113.9
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:bob@192.168.1.20:5061>;expires=3600;received="sip:203.0.113.9:40312;transport=tls"
      `,
    ),
    seen(
      fromOutside,
      changed(behindNat)`
        -Contact: <sips:bob@192.168.1.20:5061>
        +Contact: <sips:bob@192.168.1.20:5061>;expires=0
      `,
    ),
    seen(
      fromOutside,
      changed(behindNat)`
         Max-Forwards: 70
        +Supported: path, outbound
        -Contact: <sips:bob@192.168.1.20:5061>
        +Contact: <sips:bob@192.168.1.20:5061>;reg-id=1
        + ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      `,
    ),
  ],
  bad: [
    seen(
      fromOutside,
      changed(behindNat)`
         Contact: <sips:bob@192.168.1.20:5061>
                            ^^^^^^^^^^^^
      `,
    ),
    seen(
      '[2001:db8::9]:40312 -> [2001:db8::1]:5061 over TLS',
      changed(F1)`
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@[fd12:3456::7]:5061>
                            ^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      seen('192.168.1.20:5061 -> 192.0.2.1:5061 over TLS', behindNat),
      seen(
        fromOutside,
        changed(behindNat)`
           Contact: <sips:bob@192.168.1.20:5061>
                              ^^^^^^^^^^^^
        `,
      ),
      seen(fromOutside, behindNat),
    ),
  ],
  check: ({ messages }) => {
    // The same request may be seen on both sides of a NAT, and sent more than once.
    const kept = callsKeptAsSeen(messages);
    const judged = new Set<string>();
    return messages.flatMap((one, at) => {
      const { text } = one.message;
      if (judged.has(text) || kept.has(callIdOf(one.message)?.value ?? '')) return [];
      const found = unreachable(one, at);
      if (found.length > 0) judged.add(text);
      return found;
    });
  },
};

/** The Call-IDs of registrations after which the registrar shows that it stored the address of the packet too. */
function callsKeptAsSeen(messages: readonly Observed[]): ReadonlySet<string> {
  const shown = messages.filter(
    ({ message }) =>
      answeredMethod(message) === 'REGISTER' &&
      firstContacts(message).some((listed) => parameter(listed, 'received')),
  );
  return new Set(shown.flatMap(({ message }) => callIdOf(message)?.value ?? []));
}

/** Only a packet straight from the phone tells where the phone is: a proxy sends from its own address. */
function unreachable({ message, source }: Observed, at: number): readonly ExchangeFinding[] {
  if (source === undefined || !isRegister(message)) return [];
  const outside = sourceHost(source);
  if (reachOf(outside) !== 'public' || valuesOf(message, via).length > 1) return [];
  return firstContacts(message)
    .filter((one) => requestedExpires(message, one) !== 0 && !namesFlow(one))
    .flatMap(privateHost)
    .map(({ from, to }) => {
      const says = `Expected an address that can be reached from outside: the packet came from ${outside}`;
      return { at, from, to, message: says };
    });
}

/** A WebSocket has no address to call back: there the connection counts, whatever the URI says (RFC 7118 §5). */
function privateHost({ uri: { value, from } }: AddressValue): readonly Span[] {
  const uri = parseUri(value);
  const overWebSocket = uriTransport(uri)?.value.startsWith('ws') === true;
  const { host } = uri;
  if (!host || overWebSocket || reachOf(host.value) !== 'private') return [];
  return [{ from: from + host.from, to: from + host.to }];
}
