import { readOnlyNumber } from '../grammar/number';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `Min-Expires: 60`, in seconds (RFC 3261 §20.23). NaN where it is not a number. */
export const minExpires: HeaderGrammar<Located<number>> = {
  name: 'Min-Expires',
  list: false,
  read: (cursor) => readOnlyNumber(cursor, 'expires-range', 'Expected a whole number of seconds'),
  parts: wholeValue,
};
