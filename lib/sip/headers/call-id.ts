import { code, isOneOf, WORD } from '../characters';
import type { Cursor } from '../cursor';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com` (RFC 3261 §20.8), compared byte by byte. */
export const callId: HeaderGrammar<Token> = {
  name: 'Call-ID',
  compact: 'i',
  list: false,
  read: readCallId,
  parts: wholeValue,
};

/**
 * `callid = word [ "@" word ]`
 *
 *     1j9FpLxk3uxtm8tn@biloxi.example.com
 *     ^
 */
function readCallId(cursor: Cursor): Token {
  const from = cursor.at;
  cursor.skip(WORD);
  const first = cursor.at;
  if (first > from && cursor.take(code.AT)) cursor.skip(WORD);
  const isWhole = first > from && cursor.atEnd && cursor.at !== first + 1;
  if (!isWhole) reportCallId(cursor);
  cursor.at = cursor.to;
  return cursor.since(from);
}

/** Points at the character that does not belong, or at an `@` with nothing behind it. */
function reportCallId(cursor: Cursor): void {
  const at = cursor.atEnd ? cursor.to - 1 : cursor.at;
  const found = isOneOf(cursor.text.charCodeAt(at), WORD) ? 'something' : 'only characters of a word';
  cursor.problem(
    'call-id-syntax',
    at,
    at + 1,
    `Expected ${found} here: a Call-ID is one word, or two with @ between`,
  );
}
