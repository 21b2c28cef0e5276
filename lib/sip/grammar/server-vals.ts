import type { Span } from '@/lib/text/span';
import { code, isOneOf, LWS, SLASH } from '../characters';
import type { Cursor } from '../cursor';
import type { HeaderGrammar, NamedSpan } from '../header-grammar';
import type { Token } from '../message';
import { OPEN_PARENTHESIS, passComment } from './comment';

/** `Twinkle/1.10.2`: a piece of software. */
export interface Product extends Span {
  readonly kind: 'product';
  readonly name: Token;
  readonly version?: Token;
}

/** `(x86_64/linux)`: a remark about what stands before it. */
export interface Comment extends Span {
  readonly kind: 'comment';
}

/** `Twinkle/1.10.2 (Debian)`: what a device says about itself, in order. */
export interface ServerVals extends Span {
  readonly values: readonly (Product | Comment)[];
}

/**
 * The grammar of a header in which a device names its software: `server-val *( LWS server-val )` (RFC 3261 §25.1).
 * Devices write anything there, and nobody may act on it: nothing is ever reported.
 */
export function serverVals(name: string): HeaderGrammar<ServerVals> {
  return { name, list: false, mayBeEmpty: true, read: readServerVals, parts: serverValParts };
}

function readServerVals(cursor: Cursor): ServerVals {
  const from = cursor.at;
  const values: (Product | Comment)[] = [];
  while (!cursor.atEnd) {
    values.push(cursor.peek() === OPEN_PARENTHESIS ? readComment(cursor) : readProduct(cursor));
    cursor.skipLws();
  }
  return { values, from, to: cursor.to };
}

function serverValParts({ values }: ServerVals): readonly NamedSpan[] {
  return values.map(({ kind, from, to }) => ({ name: `.${kind}`, from, to }));
}

/**
 *     kamailio (5.6.3 (x86_64/linux))
 *              ^
 */
function readComment(cursor: Cursor): Comment {
  const from = cursor.at;
  passComment(cursor);
  return { kind: 'comment', from, to: cursor.at };
}

/**
 * `product = token [ SLASH product-version ]`
 *
 *     Twinkle / 1.10.2 (Debian)
 *     ^
 */
function readProduct(cursor: Cursor): Product {
  const name = readWord(cursor, SLASH);
  cursor.skipLws();
  if (!cursor.take(code.SLASH)) {
    cursor.at = name.to;
    return { kind: 'product', name, from: name.from, to: name.to };
  }
  cursor.skipLws();
  const version = readWord(cursor, 0);
  return { kind: 'product', name, version, from: name.from, to: version.to };
}

/** Everything up to white space, a parenthesis, or one of the stops. */
function readWord(cursor: Cursor, stops: number): Token {
  const from = cursor.at;
  while (!cursor.atEnd && cursor.peek() !== OPEN_PARENTHESIS && !isOneOf(cursor.peek(), LWS | stops)) {
    cursor.at++;
  }
  return cursor.since(from);
}
