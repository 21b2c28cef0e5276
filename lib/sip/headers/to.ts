import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import type { HeaderGrammar } from '../header-grammar';

/** `To: Bob <sips:bob@biloxi.example.com>;tag=1410948204` (RFC 3261 §20.39). */
export const to: HeaderGrammar<AddressValue> = {
  name: 'To',
  compact: 't',
  list: false,
  read: (cursor) => readAddress(cursor, false),
  parts: addressParts,
};
