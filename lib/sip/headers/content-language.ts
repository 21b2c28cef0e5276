import { readLanguageTag } from '../grammar/language-tag';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Content-Language: fr, en-GB` (RFC 3261 §20.13): the languages of the body. */
export const contentLanguage: HeaderGrammar<Token> = {
  name: 'Content-Language',
  list: true,
  read: readLanguageTag,
  parts: ({ from, to }) => [{ name: '.language-tag', from, to }],
};
