import { COMMA, END, isOneOf, LWS, OPEN_ANGLE, QUOTE } from '../characters';
import type { Cursor } from '../cursor';
import type { HeaderGrammar } from '../header-grammar';
import { reportUri } from '../uri/uri-form';
import { type AddressValue, addressParts, readAddress } from './name-addr';

/** The grammar of a header that says who somebody is: `"Cullen Jennings" <sip:fluffy@cisco.com>, tel:+14085264000`. */
export function identityGrammar(name: string): HeaderGrammar<AddressValue> {
  return { name, list: true, read: readIdentity, parts: addressParts };
}

/**
 * `name-addr / addr-spec` (RFC 3325 §9.1). The header has no parameters of its own, so that those behind an address
 * without brackets belong to its URI.
 *
 *     "Cullen Jennings" <sip:fluffy@cisco.com>
 *     ^
 */
function readIdentity(cursor: Cursor): AddressValue {
  const next = cursor.codes[cursor.find(OPEN_ANGLE | QUOTE | COMMA)] ?? END;
  return isOneOf(next, OPEN_ANGLE | QUOTE) ? readNameAddr(cursor) : readAddrSpec(cursor);
}

function readNameAddr(cursor: Cursor): AddressValue {
  const identity = readAddress(cursor, true);
  const [first] = identity.parameters;
  if (first) {
    const message = 'Expected no parameters behind the address: this header has none';
    cursor.problem('parameter-form', first.from, identity.to, message);
  }
  return identity;
}

/**
 *     tel:+14085264000;phone-context=example.com
 *     ^
 */
function readAddrSpec(cursor: Cursor): AddressValue {
  const uri = cursor.until(LWS | COMMA);
  reportUri(cursor, uri);
  return { kind: 'address', uri, bracketed: false, parameters: [], from: uri.from, to: uri.to };
}
