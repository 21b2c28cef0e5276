import { contactExpires } from '@/lib/sip/contact-parameters';
import { deltaSeconds } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import type { Message } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { oncePer } from './once-per';

/** The Contacts of a message that are addresses, which `*` is not: for what is looked up, or remembered, by its URI. */
export const addressContacts = oncePer((message: Message): readonly AddressValue[] =>
  valuesOf(message, contact).flatMap((value) => (value.kind === 'address' ? [value] : [])),
);

/** Of very many the first: for what is gone through one by one. What is not among them may still be in the message. */
export const firstContacts = oncePer((message: Message): readonly AddressValue[] =>
  addressContacts(message).slice(0, MOST_CONTACTS),
);

/** No user has as many devices, and what is wrong with all of them is wrong with the first. */
const MOST_CONTACTS = 500;

/**
 * The seconds that a REGISTER asks for with this Contact: those of its own parameter before those of the Expires header
 * field (RFC 3261 §10.3 step 7). Undefined where it leaves them to the registrar, or where they are no number.
 */
export function requestedExpires(request: Message, value: AddressValue): number | undefined {
  const own = contactExpires(value);
  const seconds = own ? deltaSeconds(own.value) : firstOf(request, expires)?.value;
  return seconds === undefined || Number.isNaN(seconds) ? undefined : seconds;
}
