import { LWS, STOP } from '../characters';
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
  const value = cursor.digits();
  if (cursor.isAt(LWS | STOP) && cursor.at > from) return { value, from, to: cursor.at };
  cursor.at = cursor.find(LWS);
  return noNumber(cursor, from, rule, expected);
}

/** Reads a value that is one number and nothing else: `Max-Forwards: 70`. */
export function readOnlyNumber(cursor: Cursor, rule: SyntaxRule, expected: string): Located<number> {
  const from = cursor.at;
  const value = cursor.digits();
  if (cursor.atEnd && cursor.at > from) return { value, from, to: cursor.at };
  cursor.at = cursor.to;
  return noNumber(cursor, from, rule, expected);
}

function noNumber(cursor: Cursor, from: number, rule: SyntaxRule, expected: string): Located<number> {
  cursor.problem(rule, from, cursor.at, expected);
  return { value: Number.NaN, from, to: cursor.at };
}
