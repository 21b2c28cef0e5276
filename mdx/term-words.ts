import type { GlossaryTerm } from './glossary.mjs';

/** A word of a term in a text. */
export interface FoundWord {
  /** Id of the term. */
  readonly id: string;
  /** As it stands in the text. */
  readonly word: string;
  readonly at: number;
}

export interface TermWords {
  /** Every word of a term in a text, in order. Of several that begin at one place the longest counts: `flow token`, not `flow`. */
  readonly in: (text: string) => readonly FoundWord[];
  /** Id of the term that this text is a word of, from its first character to its last. */
  readonly termOf: (text: string) => string | undefined;
}

/** Finds the words of terms in running text. */
export function termWords(terms: readonly GlossaryTerm[]): TermWords {
  const ids = new Map(terms.flatMap((term) => formsOfTerm(term).map((form) => [form, term.id] as const)));
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'g');
  return {
    in: (text) =>
      [...text.replaceAll('\n', ' ').matchAll(pattern)].map(({ 0: word, index: at }) => ({
        id: ids.get(word) ?? '',
        word,
        at,
      })),
    termOf: (text) => ids.get(text.replaceAll('\n', ' ')),
  };
}

/**
 * Everything that counts as a word of a term: what it is called, the other words for it, and simple plurals. Case matters,
 * since `Contact` is a header field and `contact` is not; a small letter at the beginning may be a capital, as sentences
 * begin with one.
 */
export function formsOfTerm({ term, also }: Pick<GlossaryTerm, 'term' | 'also'>): readonly string[] {
  return [term, ...also]
    .flatMap((word) => [word, pluralOf(word)])
    .flatMap((form) => [...new Set([form, form.charAt(0).toUpperCase() + form.slice(1)])]);
}

/** `bindings`, `proxies`, `hashes`, `addresses-of-record`. */
function pluralOf(word: string): string {
  const [head = '', ...rest] = word.split('-of-');
  if (rest.length > 0) return [pluralOf(head), ...rest].join('-of-');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:[sxz]|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function escaped(word: string): string {
  return word.replace(/[^\w\s-]/g, '\\$&');
}
