import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import type { HeaderGrammar } from '../header-grammar';

/** `Refer-To: <sip:dave@denver.example.org?Replaces=…>` (RFC 3515 §2.1): whom to call instead. */
export const referTo: HeaderGrammar<AddressValue> = {
  name: 'Refer-To',
  compact: 'r',
  list: false,
  read: (cursor) => readAddress(cursor, false),
  parts: addressParts,
};
