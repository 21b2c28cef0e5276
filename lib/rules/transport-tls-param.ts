import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

const underSip = changed(F1)`
  -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
  -To: Bob <sips:bob@biloxi.example.com>
  +From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl
  +To: Bob <sip:bob@biloxi.example.com>
`;

export const transportTlsParam: MessageRule = {
  id: 'transport-tls-param',
  scope: 'message',
  title: 'A Contact does not say transport=tls',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 5630 §5.1.1.1',
  why: 'TLS is no transport of its own but runs over TCP, and the parameter was taken back before RFC 3261 came out, because it says something of one hop only. Nearly every phone and server that knows TLS understands it all the same, so it works; a strict server finds a transport that it does not know and refuses the Contact, or cannot deliver calls.',
  remedy:
    'Write a sips URI if every hop is to be secure; or a sip URI with transport=tcp over a flow of its own (Outbound), which then carries the calls.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=tcp>
    `,
  ],
  bad: [
    changed(underSip)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sip:bob@192.0.2.4:51008;transport=tls>
                                         ^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    // A response to a REGISTER lists what others wrote, and a Request-URI repeats it.
    if (!requestLine(message)) return [];
    return firstContacts(message).flatMap(({ uri: { value, from } }) => {
      const transport = uriParameter(parseUri(value), 'transport');
      if (transport?.value?.value.toLowerCase() !== 'tls') return [];
      const says = 'Expected no transport=tls: TLS is asked for with a sips URI, or used by a flow over TCP';
      return [{ from: from + transport.from, to: from + transport.to, message: says }];
    });
  },
};
