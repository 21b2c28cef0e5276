import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import type { HeaderGrammar } from '../header-grammar';

/** `From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl` (RFC 3261 §20.20). */
export const from: HeaderGrammar<AddressValue> = {
  name: 'From',
  compact: 'f',
  list: false,
  read: (cursor) => readAddress(cursor, false),
  parts: addressParts,
};
