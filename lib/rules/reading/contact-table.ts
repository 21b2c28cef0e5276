import { canonicalAor, sameUri } from '@/lib/sip/uri/same-uri';

/**
 * Something remembered for each Contact of an address-of-record. A Contact is found again by the comparison that a
 * registrar makes (RFC 3261 §19.1.4).
 */
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
  const byAor = new Map<string, Map<string, Entry<V>[]>>();
  /** Contacts that may be the same: equal in all that no parameter changes. */
  const near = (aor: string, uri: string) => byAor.get(aor)?.get(canonicalAor(uri)) ?? [];
  const find = (aor: string, uri: string) => near(aor, uri).find((entry) => sameUri(entry.uri, uri));
  return {
    get: (aor, uri) => find(aor, uri)?.value,
    set: (aor, uri, value) => {
      const entry = find(aor, uri);
      if (entry) {
        entry.value = value;
        return;
      }
      const alike = near(aor, uri);
      if (alike.length === MOST_ALIKE) return;
      const contacts = byAor.get(aor) ?? new Map<string, Entry<V>[]>();
      byAor.set(aor, contacts.set(canonicalAor(uri), [...alike, { uri, value }]));
    },
    remove: (aor, uri) => {
      byAor.get(aor)?.set(
        canonicalAor(uri),
        near(aor, uri).filter((entry) => !sameUri(entry.uri, uri)),
      );
    },
    clear: (aor) => {
      byAor.delete(aor);
    },
    of: (aor) => [...(byAor.get(aor)?.values() ?? [])].flat().map(({ value }) => value),
  };
}

/** Contacts that only parameters tell apart; no phone has more, and each is compared with each. Others are left out. */
const MOST_ALIKE = 16;

interface Entry<V> {
  readonly uri: string;
  value: V;
}
