import { COMMA } from '../characters';
import { readCallid } from '../grammar/callid';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `In-Reply-To: 70710@saturn.bell-tel.com, 17320@saturn.bell-tel.com` (RFC 3261 §20.21): Call-IDs of calls returned. */
export const inReplyTo: HeaderGrammar<Token> = {
  name: 'In-Reply-To',
  list: true,
  read: (cursor) => readCallid(cursor, cursor.trimmedEnd(cursor.at, cursor.find(COMMA))),
  parts: ({ from, to }) => [{ name: '.callid', from, to }],
};
