import type { TermEntry } from './term-entry';

/** The terms under one letter. */
export interface TermShelf {
  /** Capital, or `0–9`. */
  readonly letter: string;
  readonly anchor: string;
  readonly entries: readonly TermEntry[];
}

/** Terms in alphabetical order, by their first letters. Numbers come last. */
export function shelvesOf(entries: readonly TermEntry[]): readonly TermShelf[] {
  const sorted = entries.toSorted(
    (a, b) => Number(isNumber(a)) - Number(isNumber(b)) || ORDER.compare(a.term, b.term),
  );
  return [...new Set(sorted.map(letterOf))].map((letter) => ({
    letter,
    anchor: `letter-${letter === NUMBERS ? '0' : letter.toLowerCase()}`,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }));
}

/** The terms that have all words that are looked for, each at the beginning of a word. */
export function termsWith(entries: readonly TermEntry[], wanted: string): readonly TermEntry[] {
  const beginnings = wordsOf(wanted);
  return entries.filter((entry) => {
    const words = wordsOf([entry.term, ...entry.also, entry.meaning, ...entry.spec].join(' '));
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}

const ORDER = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
const NUMBERS = '0–9';

function letterOf(entry: TermEntry): string {
  return isNumber(entry) ? NUMBERS : entry.term.charAt(0).toUpperCase();
}

function isNumber({ term }: TermEntry): boolean {
  return /^\d/.test(term);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
