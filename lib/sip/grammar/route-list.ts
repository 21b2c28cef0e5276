import type { Cursor } from '../cursor';
import type { HeaderGrammar } from '../header-grammar';
import { reportNoBrackets } from './brackets';
import { type AddressValue, addressParts, readAddress } from './name-addr';

/** The grammar of a header that lists proxies, one value a hop: `<sip:p1.example.com;lr>, <sip:p2.example.com;lr>`. */
export function routeGrammar(name: string): HeaderGrammar<AddressValue> {
  return { name, list: true, read: readHop, parts: addressParts };
}

/**
 * `name-addr *( SEMI rr-param )` (RFC 3261 §25.1, RFC 3327 §4, RFC 3608 §5). Without brackets `lr` would belong to the
 * header and not to the URI, so this grammar leaves no choice.
 *
 *     <sip:p1.example.com;lr>
 *     ^
 */
function readHop(cursor: Cursor): AddressValue {
  const hop = readAddress(cursor, true);
  if (!hop.bracketed && hop.uri.from < hop.uri.to)
    reportNoBrackets(cursor, { from: hop.uri.from, to: hop.to });
  return hop;
}
