import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import { parseUri, type Uri, uriParameter } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { seen } from './examples/seen';
import { firstContacts, requestedExpires } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { namesFlow } from './reading/names-flow';
import { isAddress } from './reading/source';
import { isRegister } from './reading/start';
import type { ExchangeRule, Observed } from './rule';

const overTcp = changed(F1)`
  -REGISTER sips:ss2.biloxi.example.com SIP/2.0
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +REGISTER sip:ss2.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/TCP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
  -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
  -To: Bob <sips:bob@biloxi.example.com>
  +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
  +To: Bob <sip:bob@biloxi.example.com>
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sip:bob@192.0.2.4:51008;transport=tcp>
`;

export const contactTransportDefault: ExchangeRule = {
  id: 'contact-transport-default',
  scope: 'exchange',
  title: 'The Contact of a phone that registers over TCP or TLS says so',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §19.1.2',
  why: 'A sip URI with an address or a port and without transport= means UDP. The registrar stores it like that, and a call goes out over UDP to a port on which the phone listens for nothing; if it is behind a NAT, the open connection would have been the only way in. A host name without a port is looked up in the DNS, which may say TCP, and a Contact that names a flow is answered over the flow: then nothing is said.',
  remedy:
    'Add ;transport=tcp inside the angle brackets. For TLS write a sips URI, or register a flow (Outbound).',
  good: [
    overTcp,
    F1,
    changed(overTcp)`
      -Contact: <sip:bob@192.0.2.4:51008;transport=tcp>
      +Contact: <sip:bob@client.biloxi.example.com>
    `,
    changed(overTcp)`
      -Via: SIP/2.0/TCP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TCP client.biloxi.example.com:5060;branch=z9hG4bKnashds7;alias
      -Contact: <sip:bob@192.0.2.4:51008;transport=tcp>
      +Contact: <sip:bob@192.0.2.4:51008>
    `,
  ],
  bad: [
    changed(overTcp)`
      -Contact: <sip:bob@192.0.2.4:51008;transport=tcp>
      +Contact: <sip:bob@192.0.2.4:51008>
                 ^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(overTcp)`
      -Contact: <sip:bob@192.0.2.4:51008;transport=tcp>
      +Contact: sip:bob@client.biloxi.example.com:51008
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    seen(
      '192.0.2.4:51008 -> 192.0.2.1:5061 over TLS',
      changed(F1)`
        -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
        -To: Bob <sips:bob@biloxi.example.com>
        +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
        +To: Bob <sip:bob@biloxi.example.com>
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sip:bob@192.0.2.4>
                   ^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: ({ messages }) =>
    messages.flatMap((one, at) => {
      const { message } = one;
      const transport = isRegister(message) && !one.repeats ? streamOf(one) : undefined;
      if (transport === undefined) return [];
      return (
        firstContacts(message)
          .filter((value) => requestedExpires(message, value) !== 0 && !namesFlow(value))
          // A transport outside the angle brackets is another fault (param-outside-brackets).
          .filter((value) => !parameter(value, 'transport') && meansUdp(parseUri(value.uri.value)))
          .map((value) => ({
            at,
            from: value.uri.from,
            to: value.uri.to,
            message: `Expected the transport in this Contact, which means UDP; it is registered over ${transport}`,
            ...(transport === 'TCP' ? { fix: nameTransport(value) } : {}),
          }))
      );
    }),
};

/**
 * TCP or TLS, if the request came from the phone itself over one of these. A phone with `alias` in its Via is called over
 * its own connection (RFC 5923 §8), and a WebSocket has rules of its own.
 */
function streamOf({ message, transport }: Observed): 'TCP' | 'TLS' | undefined {
  const hop = topVia(message);
  if (!hop || valuesOf(message, via).length > 1 || parameter(hop, 'alias')) return undefined;
  const name = transport ?? hop.transport.value.toUpperCase();
  return name === 'TCP' || name === 'TLS' ? name : undefined;
}

/** With maddr another host counts; a name without a port is for the DNS to resolve (RFC 3263 §4.1). */
function meansUdp(uri: Uri): boolean {
  if (uri.scheme.value.toLowerCase() !== 'sip' || !uri.host) return false;
  if (uriParameter(uri, 'transport') || uriParameter(uri, 'maddr')) return false;
  return uri.port !== undefined || isAddress(uri.host.value);
}

/** Behind the parameters that are there and before the headers; a URI without brackets gets them. */
function nameTransport({ uri, bracketed }: AddressValue): Fix {
  const mark = uri.value.indexOf('?');
  const cut = mark === -1 ? uri.value.length : mark;
  const named = `${uri.value.slice(0, cut)};transport=tcp${uri.value.slice(cut)}`;
  return replaceBy('Add transport=tcp', uri, bracketed ? named : `<${named}>`);
}
