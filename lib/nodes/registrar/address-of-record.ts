import { canonicalAor } from '@/lib/sip/uri/same-uri';
import type { Uri } from '@/lib/sip/uri/uri';
import { asSip } from '../sip-scheme';

/**
 * The address-of-record as this registrar looks it up: canonical (RFC 3261 §10.3 step 5), and with the scheme sip, since sip
 * and sips of the same address are equivalent there (RFC 5630 §5.2). A key, not a URI to be sent.
 */
export function addressOfRecord(uri: string | Uri): string {
  return asSip(canonicalAor(uri));
}
