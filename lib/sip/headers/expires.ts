import { readOnlyNumber } from '../grammar/number';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `Expires: 3600`, in seconds (RFC 3261 §20.19). NaN where it is not a number. */
export const expires: HeaderGrammar<Located<number>> = {
  name: 'Expires',
  list: false,
  read: (cursor) => readOnlyNumber(cursor, 'expires-range', 'Expected a whole number of seconds'),
  parts: wholeValue,
};
