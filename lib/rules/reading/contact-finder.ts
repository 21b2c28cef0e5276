import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { type UriTable, uriTable } from './uri-table';

/**
 * Finds a Contact of a message by its URI: the one that is written so, or else the first that a registrar takes for
 * the same (RFC 3261 §19.1.4). In time that does not grow with the length of the list.
 */
export function contactFinder(contacts: readonly AddressValue[]): (uri: string) => AddressValue | undefined {
  const byText = new Map(contacts.toReversed().map((contact) => [contact.uri.value, contact]));
  let byMeaning: UriTable<AddressValue> | undefined;
  return (uri) => {
    const same = byText.get(uri);
    if (same) return same;
    byMeaning ??= tableOf(contacts);
    return byMeaning.get(uri);
  };
}

function tableOf(contacts: readonly AddressValue[]): UriTable<AddressValue> {
  const table = uriTable<AddressValue>();
  for (const contact of contacts) {
    const { value } = contact.uri;
    if (table.get(value) === undefined) table.set(value, contact);
  }
  return table;
}
