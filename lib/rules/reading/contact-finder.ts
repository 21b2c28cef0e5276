import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { canonicalAor, sameUri } from '@/lib/sip/uri/same-uri';

/**
 * Finds a Contact of a message by its URI, with the comparison that a registrar makes (RFC 3261 §19.1.4). In time that
 * does not grow with the length of the list: it looks only at those that no more than parameters tell apart.
 */
export function contactFinder(contacts: readonly AddressValue[]): (uri: string) => AddressValue | undefined {
  const byText = new Map(contacts.toReversed().map((contact) => [contact.uri.value, contact]));
  let alike: ReadonlyMap<string, readonly AddressValue[]> | undefined;
  return (uri) => {
    const same = byText.get(uri);
    if (same) return same;
    alike ??= byAddress([...byText.values()]);
    return alike.get(canonicalAor(uri))?.find((one) => sameUri(one.uri.value, uri));
  };
}

/** What is equal in all that no parameter changes. */
function byAddress(contacts: readonly AddressValue[]): ReadonlyMap<string, readonly AddressValue[]> {
  const alike = new Map<string, AddressValue[]>();
  for (const contact of contacts) {
    const key = canonicalAor(contact.uri.value);
    const others = alike.get(key) ?? [];
    if (others.length < MOST_ALIKE) others.push(contact);
    alike.set(key, others);
  }
  return alike;
}

/** More Contacts than this differ only in parameters in no real list; each is compared with each. */
const MOST_ALIKE = 64;
