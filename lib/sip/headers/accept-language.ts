import { readAcceptParams } from '../grammar/accept-params';
import { readLanguageRange } from '../grammar/language-tag';
import { type ParameterizedToken, parameterizedToken } from '../grammar/parameterized-token';
import type { HeaderGrammar } from '../header-grammar';

/** `Accept-Language: da, en-gb;q=0.8, *;q=0.1` (RFC 3261 §20.3). It may be empty. */
export const acceptLanguage: HeaderGrammar<ParameterizedToken> = {
  name: 'Accept-Language',
  list: true,
  mayBeEmpty: true,
  ...parameterizedToken('language-range', readLanguageRange, readAcceptParams),
};
