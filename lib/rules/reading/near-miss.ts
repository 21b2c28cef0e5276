/**
 * The word that was probably meant where another one stands: one with a letter too many, too few, wrong, or exchanged with its
 * neighbour; in a long word two of these. Undefined if it is one of the words, or like none of them. All in lower case.
 */
export function nearMiss(found: string, words: readonly string[]): string | undefined {
  if (found.length < SHORTEST || found.length > LONGEST || words.includes(found)) return undefined;
  return words
    .filter((word) => word.length >= SHORTEST && distance(found, word) <= (word.length < LONG ? 1 : 2))
    .toSorted((a, b) => distance(found, a) - distance(found, b))[0];
}

const SHORTEST = 4;
const LONG = 9;
const LONGEST = 40;

/** How many of these changes make one word of the other (optimal string alignment). */
function distance(a: string, b: string): number {
  // More changes than any limit allows: no need to count them.
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      const isExchanged = j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      row.push(
        Math.min(
          cell(row, j - 1) + 1,
          cell(above, j) + 1,
          cell(above, j - 1) + (isSame ? 0 : 1),
          isExchanged ? cell(rows[i - 2], j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return cell(rows[a.length], b.length);
}

function cell(row: readonly number[] | undefined, at: number): number {
  return row?.[at] ?? Number.POSITIVE_INFINITY;
}
