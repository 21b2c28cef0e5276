import { code, WORD } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';

/**
 * Reads `callid = word [ "@" word ]`, which is to reach up to `end` (RFC 3261 §25.1).
 *
 *     1j9FpLxk3uxtm8tn@biloxi.example.com
 *     ^
 */
export function readCallid(cursor: Cursor, end: number): Token {
  const from = cursor.at;
  cursor.skip(WORD);
  const first = cursor.at;
  if (first > from && cursor.take(code.AT)) cursor.skip(WORD);
  const isWhole = first > from && cursor.at === end && cursor.at !== first + 1;
  if (!isWhole) reportCallid(cursor, end);
  cursor.at = end;
  return cursor.since(from);
}

/** Points at the character that does not belong, or at an `@` with nothing behind it. */
function reportCallid(cursor: Cursor, end: number): void {
  const isCut = cursor.at === end;
  const at = isCut ? end - 1 : cursor.at;
  const expected = isCut ? 'something behind the @' : 'only characters of a word here';
  cursor.problem(
    'call-id-syntax',
    at,
    at + 1,
    `Expected ${expected}: a Call-ID is one word, or two with @ between`,
  );
}
