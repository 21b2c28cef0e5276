import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';
import { tokenList } from './token-list';

/** The grammar of a header that names extensions by their option tags (RFC 3261 §19.2): `Require: outbound`. */
export function optionTags(
  name: string,
  options?: Pick<HeaderGrammar<Token>, 'compact' | 'mayBeEmpty'>,
): HeaderGrammar<Token> {
  return tokenList(name, 'option-tag', 'Expected an option tag, such as path', options);
}
