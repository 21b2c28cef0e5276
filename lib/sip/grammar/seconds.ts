import { COMMA, isOneOf, LWS, SEMICOLON } from '../characters';
import type { Cursor } from '../cursor';
import type { Located } from '../message';
import { OPEN_PARENTHESIS } from './comment';
import { endOfMark } from './report-value';

/**
 * Reads `delta-seconds = 1*DIGIT` in front of other things (RFC 3261 §25.1). A word that is no number is reported, and
 * has the value NaN.
 *
 *     1800;refresher=uac
 *     ^
 */
export function readSeconds(cursor: Cursor): Located<number> {
  const from = cursor.at;
  const value = cursor.digits();
  const isNumber = cursor.at > from && isAtEndOfNumber(cursor);
  if (!isNumber) cursor.until(LWS | SEMICOLON);
  const to = cursor.at;
  if (isNumber) return { value, from, to };
  cursor.problem('expires-range', from, endOfMark(cursor, { from, to }), EXPECTED);
  return { value: Number.NaN, from, to };
}

const EXPECTED = 'Expected a whole number of seconds';

function isAtEndOfNumber(cursor: Cursor): boolean {
  const isEnd = cursor.atEnd || isOneOf(cursor.peek(), LWS | COMMA | SEMICOLON);
  return isEnd || cursor.peek() === OPEN_PARENTHESIS;
}
