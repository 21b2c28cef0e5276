import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import { readNumber } from '../grammar/number';
import type { HeaderGrammar } from '../header-grammar';
import type { Located, Token } from '../message';

/** `4711 REGISTER`. The number is NaN where it is not one; the method is empty where it is missing. */
export interface CSeq extends Span {
  readonly number: Located<number>;
  readonly method: Token;
}

/** `CSeq: 4711 REGISTER` (RFC 3261 §20.16). */
export const cseq: HeaderGrammar<CSeq> = {
  name: 'CSeq',
  list: false,
  read: readCSeq,
  parts: ({ number, method }) =>
    [
      { name: '.number', from: number.from, to: number.to },
      { name: '.method', from: method.from, to: method.to },
    ].sort((a, b) => a.from - b.from),
};

/** `1*DIGIT LWS Method` */
function readCSeq(cursor: Cursor): CSeq {
  const from = cursor.at;
  const swapped = isDigit(cursor.peek()) ? undefined : readSwapped(cursor);
  if (swapped) return swapped;
  const number = readNumber(cursor, 'cseq-range', 'Expected a decimal number before the method');
  const method = readMethod(cursor);
  return { number, method, from, to: method.to };
}

/**
 * The method before the number, which is reported; undefined for anything else, at which the cursor then still stands.
 *
 *     CSeq: REGISTER 4711
 *           ^
 */
function readSwapped(cursor: Cursor): CSeq | undefined {
  const from = cursor.at;
  const method = cursor.token();
  cursor.skipLws();
  const numberFrom = cursor.at;
  const value = cursor.digits();
  const to = cursor.at;
  if (method.from === method.to || to === numberFrom || !cursor.atEnd) {
    cursor.at = from;
    return undefined;
  }
  const number = cursor.text.slice(numberFrom, to);
  cursor.problem('header-value-form', from, to, 'Expected the number before the method', {
    title: 'Swap the two',
    edits: [{ from, to, insert: `${number} ${method.value}` }],
  });
  return { number: { value, from: numberFrom, to }, method, from, to };
}

function isDigit(character: number): boolean {
  return character >= code.ZERO && character < code.ZERO + 10;
}

/**
 *     CSeq: 4711 REGISTER
 *                ^
 */
function readMethod(cursor: Cursor): Token {
  const numberEnd = cursor.at;
  cursor.skipLws();
  const method = cursor.token();
  if (method.from < method.to) return method;
  cursor.problem('header-value-form', numberEnd, numberEnd, 'Expected the method after the number');
  return cursor.tokenOf(numberEnd, numberEnd);
}
