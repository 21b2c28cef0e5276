import { DIGIT, LWS } from '../characters';
import type { Cursor } from '../cursor';
import type { Located } from '../message';
import type { SyntaxRule } from '../syntax-rules';

/**
 * Reads `1*DIGIT`. Anything else up to white space is taken whole, reported as `rule`, and has the value NaN.
 *
 *     CSeq: 4711 REGISTER
 *           ^
 */
export function readNumber(cursor: Cursor, rule: SyntaxRule, expected: string): Located<number> {
  const from = cursor.at;
  cursor.skip(DIGIT);
  const digitsEnd = cursor.at;
  cursor.until(LWS);
  return located(cursor, from, digitsEnd, rule, expected);
}

/** Reads a value that is one number and nothing else: `Max-Forwards: 70`. */
export function readOnlyNumber(cursor: Cursor, rule: SyntaxRule, expected: string): Located<number> {
  const from = cursor.at;
  cursor.skip(DIGIT);
  const digitsEnd = cursor.at;
  cursor.at = cursor.to;
  return located(cursor, from, digitsEnd, rule, expected);
}

function located(
  cursor: Cursor,
  from: number,
  digitsEnd: number,
  rule: SyntaxRule,
  expected: string,
): Located<number> {
  const to = cursor.at;
  const isNumber = to > from && to === digitsEnd;
  if (!isNumber) cursor.problem(rule, from, to, expected);
  return { value: isNumber ? Number(cursor.since(from).value) : Number.NaN, from, to };
}
