/**
 * Values by key, for tables of thousands that change with every message. JSON-safe, and never changed: a change copies a
 * few short lists and shares all others with the table before it. A record would be copied whole, and its keys, which
 * come out of messages, might be names that every object has.
 *
 * A tree: a few entries stand in one list, in the order in which they came; more of them are spread over sixteen tables
 * by the next four bits of the hash of their key.
 */
export type Table<V> = readonly Entry<V>[] | Spread<V>;

export interface Entry<V> {
  readonly key: string;
  readonly value: V;
}

interface Spread<V> {
  readonly below: readonly Table<V>[];
}

/** A table without any entry; every other table has one. */
export const emptyTable: readonly never[] = [];

/** What stands under a key. */
export function valueAt<V>(table: Table<V>, key: string): V | undefined {
  let shelf = table;
  if ('below' in shelf) {
    for (let bits = hashOf(key); 'below' in shelf; bits >>>= 4) shelf = shelf.below[bits & 15] ?? emptyTable;
  }
  return shelf[placeOf(shelf, key)]?.value;
}

/**
 * The table with a value under a key, in place of the one that stood there. Of what stands in the same list goes what is
 * not to be kept any more: so a table whose entries age is tidied little by little.
 */
export function withValue<V>(
  table: Table<V>,
  key: string,
  value: V,
  isKept?: (value: V) => boolean,
): Table<V> {
  return put(table, { key, value }, 'below' in table ? hashOf(key) : undefined, 0, isKept);
}

/** The table without a key: the same if that is not there. */
export function withoutKey<V>(table: Table<V>, key: string): Table<V> {
  return remove(table, key, 'below' in table ? hashOf(key) : 0);
}

/** All entries: of a few the one that came first first, of many in an order that the keys decide. */
export function entriesOf<V>(table: Table<V>): readonly Entry<V>[] {
  return 'below' in table ? table.below.flatMap(entriesOf) : table;
}

/** All values, in the order of the entries. */
export function valuesOfTable<V>(table: Table<V>): readonly V[] {
  return entriesOf(table).map(({ value }) => value);
}

/** So many entries stand in one list; looking at each of them is quicker than going further down. */
const MOST = 8;

/** There the bits of a hash are used up, and a list may become longer. */
const DEEPEST = 8;

const nothingBelow: readonly Table<never>[] = Array.from({ length: 16 }, () => emptyTable);

function put<V>(
  table: Table<V>,
  entry: Entry<V>,
  bits: number | undefined,
  depth: number,
  isKept: ((value: V) => boolean) | undefined,
): Table<V> {
  if ('below' in table) {
    const hash = bits ?? hashOf(entry.key);
    const shelf = table.below[hash & 15] ?? emptyTable;
    return replaced(table, hash & 15, put(shelf, entry, hash >>> 4, depth + 1, isKept));
  }
  const place = placeOf(table, entry.key);
  if (place !== -1) {
    const copy = table.slice();
    copy[place] = entry;
    return copy;
  }
  const kept = isKept ? table.filter(({ value }) => isKept(value)) : table;
  return kept.length < MOST || depth === DEEPEST ? [...kept, entry] : spread([...kept, entry], depth);
}

function spread<V>(entries: readonly Entry<V>[], depth: number): Table<V> {
  return entries.reduce<Table<V>>(
    (table, entry) => put(table, entry, hashOf(entry.key) >>> (4 * depth), depth, undefined),
    { below: nothingBelow },
  );
}

function remove<V>(table: Table<V>, key: string, bits: number): Table<V> {
  if (!('below' in table)) {
    const place = placeOf(table, key);
    return place === -1 ? table : table.toSpliced(place, 1);
  }
  const shelf = table.below[bits & 15] ?? emptyTable;
  const left = remove(shelf, key, bits >>> 4);
  if (left === shelf) return table;
  const after = replaced(table, bits & 15, left);
  return isEmpty(left) && after.below.every(isEmpty) ? emptyTable : after;
}

function replaced<V>({ below }: Spread<V>, at: number, shelf: Table<V>): Spread<V> {
  const copy = below.slice();
  copy[at] = shelf;
  return { below: copy };
}

/** True for a table without entries, which is never a spread one. */
export function isEmpty(table: Table<unknown>): boolean {
  return !('below' in table) && table.length === 0;
}

function placeOf(entries: readonly Entry<unknown>[], key: string): number {
  for (let place = 0; place < entries.length; place++) if (entries[place]?.key === key) return place;
  return -1;
}

/** FNV-1a, and one multiplication more, so that the low bits come from all of the key. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}
