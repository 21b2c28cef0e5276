import { readAcceptParams } from '../grammar/accept-params';
import { type ParameterizedToken, parameterizedToken } from '../grammar/parameterized-token';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';

const EXPECTED = 'Expected a content coding, such as gzip';

/** `Accept-Encoding: gzip, *;q=0.5` (RFC 3261 §20.2); empty: nothing but identity, which is no encoding. */
export const acceptEncoding: HeaderGrammar<ParameterizedToken> = {
  name: 'Accept-Encoding',
  list: true,
  mayBeEmpty: true,
  ...parameterizedToken('codings', (cursor) => readToken(cursor, EXPECTED), readAcceptParams),
};
