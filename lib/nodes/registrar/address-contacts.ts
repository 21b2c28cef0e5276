import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';

/** The Contacts of a message that are addresses, which `*` is not. */
export function addressContacts(message: Message): readonly AddressValue[] {
  return valuesOf(message, contact).filter((value) => value.kind === 'address');
}
