import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Message } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { fromOf, tagOf, toOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const toFromUriComponents: MessageRule = {
  id: 'to-from-uri-components',
  scope: 'message',
  title: 'The URIs in To and From say who, and not where or how to send',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §19.1.1',
  why: 'To and From name a user, as the address-of-record does: nobody sends anything to these URIs. A port, a transport or headers in them are to be ignored, but some registrars take sip:bob@biloxi.example.com:5060 for another user than sip:bob@biloxi.example.com, and answer 404 or keep a binding that no call finds. They get there where the address of the server was typed into the field for the domain.',
  remedy:
    'Leave user and domain only, and set port and transport of the server as the outbound proxy of the phone.',
  good: [
    F1,
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:+12155550100@biloxi.example.com;user=phone>
    `,
    // Within a dialog they are copies of what was agreed on (§12.2.1.1).
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:bob@biloxi.example.com:5061>;tag=37GkEhwl6
    `.replaceAll('REGISTER', 'INFO'),
  ],
  bad: [
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:bob@biloxi.example.com:5061>
                                           ^^^^^
    `,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      -To: Bob <sips:bob@biloxi.example.com>
      +From: Bob <sips:bob@[2001:db8::9]:5061;transport=tcp;day=tuesday;lr>;tag=a73kszlfl
                                        ^^^^^                          ^^^
                                             ^^^^^^^^^^^^^^
      +To: Bob <sips:bob@biloxi.example.com?Subject=hello&Priority=urgent>
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!requestLine(message)) return [];
    const [from, to] = [fromOf(message), toOf(message)];
    if (tagOf(to)) return [];
    return [...(from ? surplusIn(message, 'From', from) : []), ...(to ? surplusIn(message, 'To', to) : [])];
  },
};

/** Those that Table 1 of RFC 3261 §19.1.1 does not allow there. */
const PARAMETERS: ReadonlySet<string> = new Set(['method', 'maddr', 'ttl', 'transport', 'lr']);

function surplusIn({ text }: Message, header: string, { uri }: AddressValue): readonly Finding[] {
  const { host, port, parameters, headers, to } = parseUri(text, uri.from, uri.to);
  if (!host) return [];
  const [first] = headers;
  return [
    ...(port && port.value >= 0 ? [surplus(port, 'port', header)] : []),
    ...parameters
      .filter(({ name }) => PARAMETERS.has(name.value.toLowerCase()))
      .map((parameter) => surplus(parameter, parameter.name.value, header)),
    ...(first ? [surplus({ from: first.from, to }, 'headers', header)] : []),
  ];
}

/** `part` without the sign in front of it. */
function surplus(part: Span, what: string, header: string): Finding {
  const span = { from: part.from - 1, to: part.to };
  const message = `Expected no ${what} in the URI of ${header}, which names a user and no place`;
  return { ...span, message, fix: replaceBy('Remove it', span, '') };
}
