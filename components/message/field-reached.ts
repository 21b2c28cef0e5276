/**
 * The field that a key leads to from the current one, in a message of which each row lists the fields of a line:
 * ← → to the neighbour, ↑ ↓ to the line above or below, Home and End to the ends. Undefined for any other key.
 */
export function fieldReached(
  key: string,
  current: number,
  rows: readonly (readonly number[])[],
): number | undefined {
  const all = rows.flat();
  const at = all.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return all[at + 1] ?? current;
    case 'ArrowLeft':
      return all[at - 1] ?? current;
    case 'ArrowDown':
      return inRow(current, rows, 1);
    case 'ArrowUp':
      return inRow(current, rows, -1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

function inRow(current: number, rows: readonly (readonly number[])[], step: 1 | -1): number {
  const row = rows.findIndex((fields) => fields.includes(current));
  const column = rows[row]?.indexOf(current) ?? 0;
  const target = rows[row + step];
  return target?.[Math.min(column, target.length - 1)] ?? current;
}
