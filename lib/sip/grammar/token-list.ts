import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';
import { readToken } from './token';

/**
 * The grammar of a header with tokens and commas between them: `Allow: INVITE, ACK`.
 * `part` is what the RFC calls one of them; `expected` says so where there is something else.
 */
export function tokenList(
  name: string,
  part: string,
  expected: string,
  options: Pick<HeaderGrammar<Token>, 'compact' | 'mayBeEmpty'> = {},
): HeaderGrammar<Token> {
  return {
    ...options,
    name,
    list: true,
    read: (cursor) => readToken(cursor, expected),
    parts: ({ from, to }) => [{ name: `.${part}`, from, to }],
  };
}
