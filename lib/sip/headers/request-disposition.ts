import type { Cursor } from '../cursor';
import { reportValue } from '../grammar/report-value';
import { WORD_END } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Request-Disposition: proxy, no-fork` (RFC 3841 §9.1): what the caller wants proxies to do. */
export const requestDisposition: HeaderGrammar<Token> = {
  name: 'Request-Disposition',
  compact: 'd',
  list: true,
  read: readDirective,
  parts: ({ from, to }) => [{ name: '.directive', from, to }],
};

const DIRECTIVES = new Set([
  ...['proxy', 'redirect', 'cancel', 'no-cancel', 'fork', 'no-fork'],
  ...['recurse', 'no-recurse', 'parallel', 'sequential', 'queue', 'no-queue'],
]);
const EXPECTED = `Expected one of ${[...DIRECTIVES].join(', ')}`;

/** The grammar knows these words and leaves no room for others. */
function readDirective(cursor: Cursor): Token {
  const directive = cursor.until(WORD_END);
  if (!DIRECTIVES.has(directive.value.toLowerCase())) reportValue(cursor, directive, EXPECTED);
  return directive;
}
