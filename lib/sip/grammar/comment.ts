import { code, SEMICOLON } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { reportValue } from './report-value';

export const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;

/**
 * Reads a comment with its parentheses; undefined where none follows, and nothing is passed. One that is never closed is
 * reported and taken to end before the next semicolon, or with the value.
 *
 *     120 (back (I think) at noon);duration=3600
 *        ^
 */
export function readOptionalComment(cursor: Cursor): Token | undefined {
  const before = cursor.at;
  cursor.skipLws();
  const from = cursor.at;
  if (cursor.peek() !== OPEN_PARENTHESIS) {
    cursor.at = before;
    return undefined;
  }
  if (!passComment(cursor)) endUnclosed(cursor, from);
  return cursor.since(from);
}

/**
 * Passes `comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN` (RFC 3261 §25.1), with the comments inside of it;
 * false where it is never closed, and everything is passed.
 *
 *     (back (I think) at noon)
 *     ^
 */
export function passComment(cursor: Cursor): boolean {
  let depth = 0;
  do {
    const found = cursor.peek();
    if (found === OPEN_PARENTHESIS) depth++;
    else if (found === CLOSE_PARENTHESIS) depth--;
    cursor.at += found === code.BACKSLASH ? 2 : 1;
  } while (depth > 0 && !cursor.atEnd);
  cursor.at = Math.min(cursor.at, cursor.to);
  return depth === 0;
}

function endUnclosed(cursor: Cursor, from: number): void {
  cursor.at = from;
  cursor.until(SEMICOLON);
  cursor.at = cursor.trimmedEnd(from, cursor.at);
  const { at } = cursor;
  reportValue(cursor, cursor.since(from), 'Expected a closing parenthesis', {
    title: 'Add the parenthesis',
    edits: [{ from: at, to: at, insert: ')' }],
  });
}
