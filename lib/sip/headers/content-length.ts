import { readOnlyNumber } from '../grammar/number';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `Content-Length: 0`, in bytes (RFC 3261 §20.14). NaN where it is not a number. */
export const contentLength: HeaderGrammar<Located<number>> = {
  name: 'Content-Length',
  compact: 'l',
  list: false,
  read: (cursor) => readOnlyNumber(cursor, 'content-length-form', 'Expected a whole number of bytes'),
  parts: wholeValue,
};
