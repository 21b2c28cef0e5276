import { contactExpires } from '@/lib/sip/contact-parameters';
import { deltaSeconds } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import type { Message } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';

/** The Contacts of a message that are addresses, which `*` is not. */
export function addressContacts(message: Message): readonly AddressValue[] {
  return valuesOf(message, contact).flatMap((value) => (value.kind === 'address' ? [value] : []));
}

/**
 * The seconds that a REGISTER asks for with this Contact: those of its own parameter before those of the Expires header
 * field (RFC 3261 §10.3 step 7). Undefined where it leaves them to the registrar, or where they are no number.
 */
export function requestedExpires(request: Message, value: AddressValue): number | undefined {
  const own = contactExpires(value);
  const seconds = own ? deltaSeconds(own.value) : firstOf(request, expires)?.value;
  return seconds === undefined || Number.isNaN(seconds) ? undefined : seconds;
}
