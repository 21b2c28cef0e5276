import { readCallid } from '../grammar/callid';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com` (RFC 3261 §20.8), compared byte by byte. */
export const callId: HeaderGrammar<Token> = {
  name: 'Call-ID',
  compact: 'i',
  list: false,
  read: (cursor) => readCallid(cursor, cursor.to),
  parts: wholeValue,
};
