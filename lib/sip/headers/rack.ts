import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { readNumber } from '../grammar/number';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Located, Token } from '../message';

/** What a PRACK acknowledges: RSeq of the response, CSeq of its request. Numbers are NaN where they are none. */
export interface RAck extends Span {
  readonly responseNumber: Located<number>;
  readonly cseqNumber: Located<number>;
  readonly method: Token;
}

/** `RAck: 776656 1 INVITE` (RFC 3262 §7.2). */
export const rack: HeaderGrammar<RAck> = {
  name: 'RAck',
  list: false,
  read: readRAck,
  parts: ({ responseNumber, cseqNumber, method }) => [
    { name: '.response-num', from: responseNumber.from, to: responseNumber.to },
    { name: '.cseq-num', from: cseqNumber.from, to: cseqNumber.to },
    { name: '.method', from: method.from, to: method.to },
  ],
};

/** `response-num LWS CSeq-num LWS Method` */
function readRAck(cursor: Cursor): RAck {
  const responseNumber = readNumber(cursor, 'header-value-form', 'Expected the number in RSeq');
  cursor.skipLws();
  const cseqNumber = readNumber(cursor, 'header-value-form', 'Expected the number in CSeq');
  cursor.skipLws();
  const method = readToken(cursor, 'Expected the method in CSeq');
  return { responseNumber, cseqNumber, method, from: responseNumber.from, to: method.to };
}
