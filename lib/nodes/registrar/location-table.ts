import { emptyTable, type Table, valueAt, valuesOfTable, withoutKey, withValue } from '@/lib/table/table';
import { addressOfRecord } from './address-of-record';
import type { Binding } from './registrar-state';

/** The bindings of all addresses-of-record, by `addressOfRecord`. One that has none is not there. */
export type LocationTable = Table<readonly Binding[]>;

/** The bindings of an address-of-record, oldest first, those that have ended included. */
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

/** The table of these bindings, whose addresses-of-record may be written in any way. */
export function locationTable(bindings: readonly Binding[]): LocationTable {
  return bindings.reduce<LocationTable>((table, binding) => {
    const aor = addressOfRecord(binding.aor);
    return withBindings(table, aor, [...bindingsOf(table, aor), { ...binding, aor }]);
  }, emptyTable);
}
