import type { Span } from '@/lib/text/span';
import type { HeaderGrammar } from './header-grammar';
import { headerGrammars } from './headers/index';

/** The grammar of a header by its canonical name; undefined for a header that is kept whole. */
export function grammarOf(canonical: string): HeaderGrammar<Span> | undefined {
  return grammars.get(canonical);
}

/**
 * Here the types of the values are forgotten. That is sound because `parts` of a grammar is only ever handed what
 * `read` of the same grammar gave, and both are found by the name of the field.
 */
const ofAnyValue = headerGrammars as readonly unknown[] as readonly HeaderGrammar<Span>[];
const grammars = new Map(ofAnyValue.map((grammar) => [grammar.name, grammar]));
