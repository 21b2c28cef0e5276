import type { Cursor } from '../cursor';
import { readOnlyNumber } from '../grammar/number';
import { reportValue } from '../grammar/report-value';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** `RSeq: 988789` (RFC 3262 §7.1), the number of a provisional response that is sent until it is acknowledged. */
export const rseq: HeaderGrammar<Located<number>> = {
  name: 'RSeq',
  list: false,
  read: readRSeq,
  parts: wholeValue,
};

const EXPECTED = 'Expected a whole number from 1 to 4294967295';

function readRSeq(cursor: Cursor): Located<number> {
  const number = readOnlyNumber(cursor, 'header-value-form', EXPECTED);
  if (number.value === 0 || number.value >= 2 ** 32) reportValue(cursor, number, EXPECTED);
  return number;
}
