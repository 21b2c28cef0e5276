import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';

/** Every address in From, To and Contact. */
export function addressesOf(message: Message): readonly AddressValue[] {
  const contacts = valuesOf(message, contact).flatMap((value) => (value.kind === 'address' ? [value] : []));
  return [...valuesOf(message, from), ...valuesOf(message, to), ...contacts];
}
