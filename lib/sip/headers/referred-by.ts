import type { Cursor } from '../cursor';
import { type AddressValue, addressParts, readAddress } from '../grammar/name-addr';
import { type Parameter, parameter } from '../grammar/parameters';
import type { HeaderGrammar } from '../header-grammar';

/** `Referred-By: <sip:referrer@referrer.example>;cid="20398823.2UWQFN309shb3@referrer.example"` (RFC 3892 §3). */
export const referredBy: HeaderGrammar<AddressValue> = {
  name: 'Referred-By',
  compact: 'b',
  list: false,
  read: readReferredBy,
  parts: addressParts,
};

/** `referrer-uri *( SEMI ( referredby-id-param / generic-param ) )` */
function readReferredBy(cursor: Cursor): AddressValue {
  const value = readAddress(cursor, false);
  const cid = parameter(value, 'cid');
  if (cid && !isMessageId(cid)) {
    const { from, to } = cid.value ?? cid;
    const message = 'Expected the Content-ID of a body in quotation marks, with an @ in it';
    cursor.problem('parameter-form', from, to, message);
  }
  return value;
}

/**
 * `sip-clean-msg-id = LDQUOT dot-atom "@" ( dot-atom / host ) RDQUOT`. What is not quoted was reported when the
 * parameters were read, unless it has no `@`.
 *
 *     cid="20398823.2UWQFN309shb3@referrer.example"
 *         ^
 */
function isMessageId({ value, text = '' }: Parameter): boolean {
  if (!value) return false;
  return value.value.startsWith('"') ? /^[^@\s]+@[^@\s]+$/.test(text) : text === '' || text.includes('@');
}
