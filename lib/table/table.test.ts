import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTable, entriesOf, isEmpty, type Table, valueAt, withoutKey, withValue } from './table';

/** Few keys, so that they meet again, and the names that every object has. */
const key = fc.oneof(fc.nat(60).map(String), fc.constantFrom('constructor', '__proto__', ''));
const change = fc.record({ key, value: fc.option(fc.nat(), { nil: undefined }) });

describe('a table', () => {
  it('holds what a map would hold, and never changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const map = new Map<string, number>();
        let table: Table<number> = emptyTable;
        const before: [Table<number>, string][] = [];
        for (const { key, value } of changes) {
          before.push([table, JSON.stringify(table)]);
          if (value === undefined) map.delete(key);
          else map.set(key, value);
          table = value === undefined ? withoutKey(table, key) : withValue(table, key, value);
          expect(valueAt(table, key)).toBe(value);
        }
        const sorted = entriesOf(table).toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted.map((entry) => [entry.key, entry.value])).toEqual(
          [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        );
        expect(JSON.parse(JSON.stringify(table))).toEqual(table);
        expect(isEmpty(table)).toBe(map.size === 0);
        for (const [earlier, written] of before) expect(JSON.stringify(earlier)).toBe(written);
      }),
    );
  });

  it('shares with the one before it all lists but a few short ones', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `user${i}`);
    const table = keys.reduce<Table<number>>((all, key, i) => withValue(all, key, i), emptyTable);
    const lists = (one: Table<number>): readonly unknown[] =>
      'below' in one ? [one, ...one.below.flatMap(lists)] : [one];
    const known = new Set(lists(table));
    const changed = lists(withValue(table, 'user77', -1)).filter((list) => !known.has(list));
    expect(changed.length).toBeLessThan(6);
    expect(keys.reduce<Table<number>>(withoutKey, table)).toEqual([]);
  });

  it('lets go of what is not to be kept where something comes', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `${i}`);
    const table = keys.reduce<Table<number>>(
      (all, key, i) => withValue(all, key, i, (other) => i - other < 20),
      emptyTable,
    );
    expect(entriesOf(table).length).toBeLessThan(200);
    for (const key of keys.slice(-20)) expect(valueAt(table, key)).toBe(Number(key));
  });
});
