import { readOnlyNumber } from '../grammar/number';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `Max-Forwards: 70` (RFC 3261 §20.22). NaN where it is not a number. */
export const maxForwards: HeaderGrammar<Located<number>> = {
  name: 'Max-Forwards',
  list: false,
  read: (cursor) => readOnlyNumber(cursor, 'max-forwards-range', 'Expected a whole number from 0 to 255'),
  parts: wholeValue,
};
