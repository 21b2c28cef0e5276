import { readOnlyNumber } from '../grammar/number';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `Flow-Timer: 120`, in seconds (RFC 5626 §10): after that long without a keep-alive the server takes the flow as dead. */
export const flowTimer: HeaderGrammar<Located<number>> = {
  name: 'Flow-Timer',
  list: false,
  read: (cursor) => readOnlyNumber(cursor, 'expires-range', 'Expected a whole number of seconds'),
  parts: wholeValue,
};
