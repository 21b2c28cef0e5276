import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Parameter } from '@/lib/sip/grammar/parameters';
import type { Message } from '@/lib/sip/message';
import { isSipUri, parseUri, type UriPart } from '@/lib/sip/uri/uri';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1, OK } from './examples/registration';
import { addressesOf } from './reading/addresses';
import { answeredMethod } from './reading/answered-method';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const paramOutsideBrackets: MessageRule = {
  id: 'param-outside-brackets',
  scope: 'message',
  title: 'A parameter that is meant for the URI stands within its angle brackets',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §20.10',
  why: 'Without brackets every parameter belongs to the header field, and with them all that follow the closing one. transport=tcp behind the URI in a Contact therefore says nothing about the URI, and the registrar calls the phone over UDP; user=phone there makes no telephone number. Nobody refuses it: a parameter that a header field does not know is passed over.',
  remedy: 'Put the URI and its parameters in angle brackets, and those of the header field behind them.',
  good: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=tcp>;expires=600
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com;transport=tcp>;transport=tcp
    `,
    changed(OK)`
      -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Contact: <sips:bob@client.biloxi.example.com>;transport=tcp;expires=3600
    `,
  ],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: sips:bob@client.biloxi.example.com;transport=tcp;expires=600
                                                   ^^^^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;expires=600;transport=tcp
                                                                 ^^^^^^^^^^^^^
    `,
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: <sips:+12125551212@biloxi.example.com?Subject=hello>;user=phone
                                                                ^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const own = ownAddresses(message);
    return addressesOf(message).flatMap((address) => {
      const [first] = misplaced(message, address);
      if (!first || (address.bracketed && !own.has(address))) return [];
      const name = first.name.value;
      const says = address.bracketed
        ? `Expected ${name} within the angle brackets: behind them it belongs to the header field`
        : `Expected angle brackets around the URI: without them ${name} belongs to the header field`;
      return [{ from: first.from, to: first.to, message: says, fix: moveWithin(message, address) }];
    });
  },
};

const URI_PARAMETERS = new Set(['transport', 'user', 'method', 'ttl', 'maddr', 'lr', 'ob', 'gr']);

/** Those that the sender of a message wrote: a response has From and To of its request, and that to a REGISTER its Contacts too. */
function ownAddresses(message: Message): ReadonlySet<AddressValue> {
  if (requestLine(message)) return new Set(addressesOf(message));
  return new Set(answeredMethod(message) === 'REGISTER' ? [] : firstContacts(message));
}

/**
 * The parameters that are meant for the URI and stand behind it. One that is within the brackets too does no harm behind them;
 * and behind a `pub-gruu` without quotation marks `gr` belongs to that.
 */
function misplaced({ text }: Message, address: AddressValue): readonly Parameter[] {
  const found = address.parameters.filter(isForUri);
  if (!address.bracketed || found.length === 0) return found;
  const uri = parseUri(text, address.uri.from, address.uri.to);
  // Where the bracket is not closed, nobody knows what stands behind it; what is no SIP URI has other parameters.
  if (text.charAt(address.uri.to) !== '>' || !isSipUri(uri)) return [];
  return found.filter(
    (one) => nameOf(one) !== 'gr' && !uri.parameters.some((own) => nameOf(own) === nameOf(one)),
  );
}

function isForUri(parameter: Parameter): boolean {
  return URI_PARAMETERS.has(nameOf(parameter));
}

function nameOf({ name }: Parameter | UriPart): string {
  return name.value.toLowerCase();
}

/** Parameters of a URI stand before its headers. */
function moveWithin(message: Message, address: AddressValue): Fix {
  const { text } = message;
  const { uri, bracketed, parameters, to } = address;
  const moved = misplaced(message, address);
  const written = (some: readonly Parameter[]) =>
    some.map((one) => `;${text.slice(one.from, one.to)}`).join('');
  const kept = written(parameters.filter((one) => !moved.includes(one)));
  const headers = bracketed ? parseUri(text, uri.from, uri.to).headers[0] : undefined;
  const end = headers ? headers.from - '?'.length - uri.from : uri.value.length;
  const inside = uri.value.slice(0, end) + written(moved) + uri.value.slice(end);
  const open = bracketed ? '' : '<';
  const title = bracketed ? 'Put it within the brackets' : 'Put it in brackets';
  return replaceBy(title, { from: uri.from, to }, `${open}${inside}>${kept}`);
}
