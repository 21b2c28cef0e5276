import { COMMA, isOneOf, LWS, SEMICOLON } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { reportValue } from './report-value';

/** Where a word ends, whatever it is made of. */
export const WORD_END = LWS | COMMA | SEMICOLON;

/**
 * Reads a `token` (RFC 3261 §25.1). A word with other characters in it is taken whole and reported.
 *
 *     timer, 100rel
 *     ^
 */
export function readToken(cursor: Cursor, expected: string): Token {
  const token = cursor.token();
  const isWhole = cursor.atEnd || isOneOf(cursor.peek(), WORD_END);
  if (isWhole && token.from < token.to) return token;
  cursor.skipTo(WORD_END);
  const word = cursor.since(token.from);
  reportValue(cursor, word, expected);
  return word;
}
