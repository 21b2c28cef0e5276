import { type UriTable, uriTable } from './uri-table';

/** Something remembered for each Contact of an address-of-record. */
export interface ContactTable<V> {
  readonly get: (aor: string, uri: string) => V | undefined;
  readonly set: (aor: string, uri: string, value: V) => void;
  readonly remove: (aor: string, uri: string) => void;
  /** Forgets all Contacts of an address-of-record. */
  readonly clear: (aor: string) => void;
  /** What is remembered for an address-of-record, in the order in which the Contacts were first set. */
  readonly of: (aor: string) => readonly V[];
}

/** An empty table. The address-of-record is taken as it is; `canonicalAor` makes two ways to write it equal. */
export function contactTable<V>(): ContactTable<V> {
  const byAor = new Map<string, UriTable<V>>();
  return {
    get: (aor, uri) => byAor.get(aor)?.get(uri),
    set: (aor, uri, value) => {
      const contacts = byAor.get(aor) ?? uriTable<V>();
      byAor.set(aor, contacts);
      contacts.set(uri, value);
    },
    remove: (aor, uri) => byAor.get(aor)?.remove(uri),
    clear: (aor) => {
      byAor.delete(aor);
    },
    of: (aor) => byAor.get(aor)?.values() ?? [],
  };
}
