import { emptyTable, type Table, valueAt, valuesOfTable, withoutKey, withValue } from '@/lib/table/table';
import type { Binding } from './registrar-state';

/** The bindings of all addresses-of-record, by canonical address-of-record. One that has none is not there. */
export type LocationTable = Table<readonly Binding[]>;

/** The bindings of a canonical address-of-record, oldest first, those that have ended included. */
export function bindingsOf(table: LocationTable, aor: string): readonly Binding[] {
  return valueAt(table, aor) ?? [];
}

/** The table with these bindings in place of all that the address-of-record had. */
export function withBindings(table: LocationTable, aor: string, bindings: readonly Binding[]): LocationTable {
  return bindings.length === 0 ? withoutKey(table, aor) : withValue(table, aor, bindings);
}

/** All bindings; those of one address-of-record stand together. */
export function allBindings(table: LocationTable): readonly Binding[] {
  return valuesOfTable(table).flat();
}

/** The table of these bindings. */
export function locationTable(bindings: readonly Binding[]): LocationTable {
  return bindings.reduce<LocationTable>((table, binding) => {
    const own = bindingsOf(table, binding.aor);
    return withBindings(table, binding.aor, [...own, binding]);
  }, emptyTable);
}
