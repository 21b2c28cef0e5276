import { canonicalAor, sameUri } from '@/lib/sip/uri/same-uri';

/** Something remembered for each URI. A URI is found again by the comparison that a registrar makes (RFC 3261 §19.1.4). */
export interface UriTable<V> {
  readonly get: (uri: string) => V | undefined;
  readonly set: (uri: string, value: V) => void;
  readonly remove: (uri: string) => void;
  /** All that is remembered, in the order in which the URIs were first set. */
  readonly values: () => readonly V[];
}

/**
 * An empty table. The time to find something does not grow with the table: a URI is compared only with those that no
 * more than parameters tell apart from it.
 */
export function uriTable<V>(): UriTable<V> {
  const byAddress = new Map<string, readonly Entry<V>[]>();
  const near = (uri: string) => byAddress.get(canonicalAor(uri)) ?? [];
  const find = (uri: string) => near(uri).find((entry) => sameUri(entry.uri, uri));
  return {
    get: (uri) => find(uri)?.value,
    set: (uri, value) => {
      const alike = near(uri);
      const entry = alike.find((one) => sameUri(one.uri, uri));
      if (entry) entry.value = value;
      else if (alike.length < MOST_ALIKE) byAddress.set(canonicalAor(uri), [...alike, { uri, value }]);
    },
    remove: (uri) => {
      const left = near(uri).filter((entry) => !sameUri(entry.uri, uri));
      if (left.length > 0) byAddress.set(canonicalAor(uri), left);
      else byAddress.delete(canonicalAor(uri));
    },
    values: () => [...byAddress.values()].flat().map(({ value }) => value),
  };
}

/** URIs that only parameters tell apart; no phone has more, and each is compared with each. Others are left out. */
const MOST_ALIKE = 16;

interface Entry<V> {
  readonly uri: string;
  value: V;
}
