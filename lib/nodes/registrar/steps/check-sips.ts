import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { path } from '@/lib/sip/headers/path';
import { to } from '@/lib/sip/headers/to';
import type { Located } from '@/lib/sip/message';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { isSips } from '../../sip-scheme';
import { addressContacts } from '../address-contacts';
import { requestedInterval } from '../contact-interval';
import { type Ask, type Passed, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/**
 * Does a Contact promise TLS that another URI of the request does not keep? A sips Contact is bound only where Request-URI,
 * Contacts and Path are sips as well; From and To do not count (RFC 5630 §5.2). Contacts that SIP does not reach, such as
 * mailto, may stand beside it: §5.1.1.1 of that document expects them.
 */
export const checkSips: RegistrarStep = {
  step: 'SIPS',
  spec: 'RFC 5630 §5.2',
  run(ask) {
    const contacts = addressContacts(ask.request).filter((one) => requestedInterval(ask, one).seconds > 0);
    const secured = contacts.find(({ uri }) => isSips(uri.value));
    return secured ? judgeSips(ask, secured, contacts) : noteSip(ask, contacts);
  },
};

function judgeSips(ask: Ask, secured: AddressValue, contacts: readonly AddressValue[]): Passed | Refused {
  const weak = weakestOf(ask, contacts);
  if (weak === undefined) {
    const because = 'The Contact is a sips URI, and so are Request-URI and Path: calls will come over TLS.';
    return showing(pass(ask, because), secured.uri);
  }
  const because = `The Contact ${secured.uri.value} promises TLS all the way, and the ${weak.name} ${weak.uri.value} does not.`;
  const refused = refuse(ask, 400, `Bad Request: sips Contact with a sip ${weak.name}`, because);
  return showing(refused, secured.uri, weak.uri);
}

/** The first URI that is sip where all have to be sips, and what it stands in. */
function weakestOf(ask: Ask, contacts: readonly AddressValue[]) {
  const { startLine } = ask.request;
  const uris: readonly (readonly [name: string, uri: Located<string>])[] = [
    ...(startLine.kind === 'request' ? [['Request-URI', startLine.uri] as const] : []),
    ...contacts.map(({ uri }) => ['Contact', uri] as const),
    ...valuesOf(ask.request, path).map(({ uri }) => ['Path', uri] as const),
  ];
  const found = uris.find(([, { value }]) => isPlainSip(value));
  return found && { name: found[0], uri: found[1] };
}

/** A sip Contact under a sips address: the phone should not (RFC 3261 §10.2.1), and a registrar may still take it. */
function noteSip(ask: Ask, contacts: readonly AddressValue[]): Passed | undefined {
  const plain = contacts.find(({ uri }) => isPlainSip(uri.value));
  const address = firstOf(ask.request, to)?.uri;
  if (plain === undefined || address === undefined || !isSips(address.value)) return undefined;
  const because =
    'To is a sips URI, and the Contact is not, though it should be (RFC 3261 §10.2.1). It is taken; calls to the sips URI will not get there.';
  return showing(pass(ask, because), plain.uri, address);
}

function isPlainSip(written: string): boolean {
  const uri = parseUri(written);
  return isSipUri(uri) && !isSips(uri);
}
