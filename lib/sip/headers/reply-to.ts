import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import type { HeaderGrammar } from '../header-grammar';

/** `Reply-To: Bob <sip:bob@biloxi.example.com>` (RFC 3261 §20.31): where to call back. */
export const replyTo: HeaderGrammar<AddressValue> = {
  name: 'Reply-To',
  list: false,
  read: (cursor) => readAddress(cursor, false),
  parts: addressParts,
};
