import type { Cursor } from '../cursor';
import type { HeaderGrammar } from '../header-grammar';
import { reportNoBrackets } from './brackets';
import { type AddressValue, addressParts, readAddress } from './name-addr';
import { reportValue } from './report-value';

/** The grammar of a header that points to more: `<http://www.example.com/alice/photo.jpg>;purpose=icon, …`. */
export function infoGrammar(name: string): HeaderGrammar<AddressValue> {
  return { name, list: true, read: readInfo, parts: addressParts };
}

/**
 * `LAQUOT absoluteURI RAQUOT *( SEMI generic-param )` (RFC 3261 §25.1): an address with no display name.
 *
 *     <http://www.example.com/alice/photo.jpg>;purpose=icon
 *     ^
 */
function readInfo(cursor: Cursor): AddressValue {
  const info = readAddress(cursor, true);
  const { displayName, bracketed, uri } = info;
  if (!bracketed && uri.from < uri.to) reportNoBrackets(cursor, uri);
  if (displayName) {
    const { from, to } = displayName;
    reportValue(cursor, displayName, 'Expected no name before the address in this header field', {
      title: 'Remove the name',
      edits: [{ from, to, insert: '' }],
    });
  }
  return info;
}
