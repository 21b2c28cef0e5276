import { canonicalAor, sameUri } from '@/lib/sip/uri/same-uri';
import { parseUri, type Uri } from '@/lib/sip/uri/uri';

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
  /** A URI is read once, however many it is compared with. */
  const placeOf = (text: string) => {
    const uri = parseUri(text);
    const address = canonicalAor(uri);
    return { uri, address, alike: byAddress.get(address) ?? [] };
  };
  return {
    get: (text) => {
      const { uri, alike } = placeOf(text);
      return alike.find((entry) => sameUri(entry.uri, uri))?.value;
    },
    set: (text, value) => {
      const { uri, address, alike } = placeOf(text);
      const entry = alike.find((one) => sameUri(one.uri, uri));
      if (entry) entry.value = value;
      else if (alike.length < MOST_ALIKE) byAddress.set(address, [...alike, { uri, value }]);
    },
    remove: (text) => {
      const { uri, address, alike } = placeOf(text);
      const left = alike.filter((entry) => !sameUri(entry.uri, uri));
      if (left.length > 0) byAddress.set(address, left);
      else byAddress.delete(address);
    },
    values: () => [...byAddress.values()].flat().map(({ value }) => value),
  };
}

/** URIs that only parameters tell apart; no phone has more, and each is compared with each. Others are left out. */
const MOST_ALIKE = 16;

interface Entry<V> {
  readonly uri: Uri;
  value: V;
}
