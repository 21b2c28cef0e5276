import { readToken } from '../grammar/token';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Priority: urgent` (RFC 3261 §20.26): how soon the person who is called should look at it. */
export const priority: HeaderGrammar<Token> = {
  name: 'Priority',
  list: false,
  read: (cursor) => readToken(cursor, 'Expected a priority, such as urgent or normal'),
  parts: wholeValue,
};
