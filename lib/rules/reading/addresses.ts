import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { from } from '@/lib/sip/headers/from';
import { pAssertedIdentity } from '@/lib/sip/headers/p-asserted-identity';
import { pPreferredIdentity } from '@/lib/sip/headers/p-preferred-identity';
import { referTo } from '@/lib/sip/headers/refer-to';
import { referredBy } from '@/lib/sip/headers/referred-by';
import { replyTo } from '@/lib/sip/headers/reply-to';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { firstContacts } from './bindings';

/** Every address that may be written with angle brackets or without (RFC 3261 §20, RFC 8217). */
export function addressesOf(message: Message): readonly AddressValue[] {
  return [...ALONE.flatMap((grammar) => valuesOf(message, grammar)), ...firstContacts(message)];
}

const ALONE = [from, to, replyTo, referTo, referredBy, pAssertedIdentity, pPreferredIdentity];
