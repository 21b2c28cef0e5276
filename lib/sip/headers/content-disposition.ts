import { type ParameterizedToken, parameterizedToken } from '../grammar/parameterized-token';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';

const EXPECTED = 'Expected what the body is for, such as session or render';

/** `Content-Disposition: session;handling=optional` (RFC 3261 §20.11): what the body is for. */
export const contentDisposition: HeaderGrammar<ParameterizedToken> = {
  name: 'Content-Disposition',
  list: false,
  ...parameterizedToken('disp-type', (cursor) => readToken(cursor, EXPECTED)),
};
