import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';

/**
 * True if a Contact names one flow of one device (RFC 5626 §4.2): requests come back over the connection that it was
 * registered by, and what its URI says of address and transport matters little.
 */
export function namesFlow(contact: AddressValue): boolean {
  return parameter(contact, 'reg-id') !== undefined && parameter(contact, '+sip.instance') !== undefined;
}
