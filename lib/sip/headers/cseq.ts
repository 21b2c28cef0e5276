import type { Span } from '@/lib/text/span';
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
  parts: ({ number, method }) => [
    { name: '.number', from: number.from, to: number.to },
    { name: '.method', from: method.from, to: method.to },
  ],
};

/** `1*DIGIT LWS Method` */
function readCSeq(cursor: Cursor): CSeq {
  const from = cursor.at;
  const number = readNumber(cursor, 'cseq-range', 'Expected a decimal number before the method');
  const method = readMethod(cursor);
  return { number, method, from, to: method.to };
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
