import type { Span } from '@/lib/text/span';
import { COMMA, code, EQUALS, isOneOf, LWS, QUOTE, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import { isLineEnd } from '../lines';
import type { Token } from '../message';
import { reportDuplicates } from './duplicates';
import { unquoted } from './quoted';

/** `nonce="ea9c8e88df84f1cec4341ae6cbe5a359"`: the span covers name, equals sign and value. */
export interface AuthParam extends Span {
  readonly name: Token;
  /** As written, with its quotes. Empty where there is none. */
  readonly value: Token;
  /** What the value means: without quotes, escapes resolved. */
  readonly text: string;
  readonly quoted: boolean;
}

/** An authentication scheme with its parameters: what a challenge and what credentials are made of. */
export interface AuthValue extends Span {
  readonly scheme: Token;
  readonly params: readonly AuthParam[];
}

/** The auth-param of that name (lower case); names are compared without case. */
export function authParam(owner: AuthValue, name: string): AuthParam | undefined {
  return owner.params.find((candidate) => candidate.name.value.toLowerCase() === name);
}

/**
 * Reads `auth-scheme LWS auth-param *( COMMA auth-param )` (RFC 3261 §25.1). Another scheme after a comma begins
 * another value, which §7.3.1 forbids: it is reported and read all the same.
 *
 *     Digest realm="atlanta.example.com", qop="auth"
 *     ^
 */
export function readAuthValue(cursor: Cursor): AuthValue {
  const scheme = readScheme(cursor);
  const isMissing = scheme.from === scheme.to;
  if (!isMissing && scheme.from > cursor.from) reportJoined(cursor, scheme);
  const isDigest = isMissing || scheme.value.toLowerCase() === 'digest';
  const params = readAuthParams(cursor, isDigest);
  return { scheme, params, from: scheme.from, to: params.at(-1)?.to ?? scheme.to };
}

/** The named spans of a challenge or credentials: `.scheme`, and `.nonce` and the like for the parameters. */
export function authParts(value: AuthValue): readonly NamedSpan[] {
  const { scheme, params } = value;
  return [
    { name: '.scheme', from: scheme.from, to: scheme.to },
    ...params.map(({ name, from, to }) => ({ name: `.${name.value.toLowerCase()}`, from, to })),
  ];
}

/**
 * Empty where the first parameter stands in its place; the parameters are then read as those of Digest.
 *
 *     Digest realm="atlanta.example.com", qop="auth"
 *     ^
 */
function readScheme(cursor: Cursor): Token {
  const scheme = cursor.token();
  cursor.skipLws();
  if (scheme.from < scheme.to && cursor.peek() !== code.EQUALS) return scheme;
  const at = scheme.from;
  cursor.at = at;
  cursor.problem('header-value-form', at, at + 1, 'Expected a scheme before the parameters, such as Digest', {
    title: 'Add Digest',
    edits: [{ from: at, to: at, insert: 'Digest ' }],
  });
  return cursor.tokenOf(at, at);
}

/**
 *     Digest realm="atlanta.example.com", qop="auth"
 *            ^
 */
function readAuthParams(cursor: Cursor, strict: boolean): readonly AuthParam[] {
  const params: AuthParam[] = [];
  if (isOneOf(cursor.peek(), COMMA | SEMICOLON)) reportIdle(cursor, cursor.at);
  while (!cursor.atEnd) {
    if (isOneOf(cursor.peek(), TOKEN)) params.push(readAuthParam(cursor, strict));
    else skipUnreadable(cursor);
    if (!passSeparator(cursor)) break;
  }
  reportDuplicates(cursor, params);
  return params;
}

/**
 * `auth-param = auth-param-name EQUAL ( token / quoted-string )`. Which values need quotes is a matter of rules:
 * here any value is read either way. In schemes other than Digest a lone word is no fault (`Basic Ym9i…`).
 *
 *     nonce="ea9c8e88df84f1cec4341ae6cbe5a359"
 *     ^
 */
function readAuthParam(cursor: Cursor, strict: boolean): AuthParam {
  const name = cursor.token();
  const afterName = cursor.at;
  cursor.skipLws();
  const hasEquals = cursor.take(code.EQUALS);
  if (hasEquals) cursor.skipLws();
  else cursor.at = afterName;
  const value = hasEquals ? readValue(cursor) : cursor.since(afterName);
  if (strict && value.from === value.to) {
    cursor.problem('auth-param-form', name.from, value.to, `Expected ${name.value}= and a value`);
  }
  const quoted = value.value.startsWith('"');
  return { name, value, text: unquoted(value.value), quoted, from: name.from, to: value.to };
}

/**
 * Unquoted, a value may hold semicolons (`uri=sip:a;lr`) but does not end in one. Where a closing quote is missing,
 * the next quote closes the string by accident: `nonce="ea9c, opaque="`.
 *
 *     nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque=""
 *           ^
 */
function readValue(cursor: Cursor): Token {
  if (cursor.peek() !== code.QUOTE) return readUnquoted(cursor);
  const value = cursor.quotedString(COMMA);
  const comma = commaBeforeNextName(cursor, value);
  if (comma === -1) return value;
  cursor.at = comma;
  return cursor.unclosed(value.from);
}

/**
 *     algorithm=MD5; qop=auth
 *               ^
 */
function readUnquoted(cursor: Cursor): Token {
  const value = cursor.until(LWS | COMMA | QUOTE);
  if (!value.value.endsWith(';')) return value;
  cursor.at--;
  return cursor.since(value.from);
}

/** In `"ea9c, opaque="` the offset of the comma; -1 unless the string ends in a comma, a name and an equals sign. */
function commaBeforeNextName(cursor: Cursor, { from, to }: Token): number {
  const { text } = cursor;
  let at = to - 2;
  if (at <= from || !isOneOf(text.charCodeAt(at), EQUALS)) return -1;
  do at--;
  while (isOneOf(text.charCodeAt(at), TOKEN));
  at = cursor.trimmedEnd(from, at + 1) - 1;
  return isOneOf(text.charCodeAt(at), COMMA) ? at : -1;
}

/**
 * Passes what parts two parameters; false where the value ends, which is also where another scheme begins.
 *
 *     realm="atlanta.example.com" nonce="ea9c8e88"
 *                                ^
 */
function passSeparator(cursor: Cursor): boolean {
  const valueEnd = cursor.at;
  cursor.skipLws();
  const separator = cursor.at;
  if (cursor.atEnd || startsScheme(cursor)) return false;
  const isSemicolon = cursor.peek() === code.SEMICOLON;
  if (!isSemicolon && !cursor.take(code.COMMA)) {
    reportMissingComma(cursor, valueEnd, valueEnd);
    return true;
  }
  cursor.at = separator + 1;
  cursor.skipLws();
  if (cursor.atEnd || isOneOf(cursor.peek(), COMMA | SEMICOLON)) reportIdle(cursor, separator);
  else if (isSemicolon) reportMissingComma(cursor, separator, separator + 1);
  return !cursor.atEnd;
}

/** Reports a comma or a semicolon with no parameter before or behind it. */
function reportIdle(cursor: Cursor, at: number): void {
  cursor.problem('auth-param-form', at, at + 1, 'Expected a parameter on each side of this separator', {
    title: 'Remove it',
    edits: [{ from: at, to: at + 1, insert: '' }],
  });
}

/** Points at the one character where the comma should be, or at the end of the line; [from, to) is to give way to it. */
function reportMissingComma(cursor: Cursor, from: number, to: number): void {
  const atLineEnd = isLineEnd(cursor.text.charCodeAt(from));
  cursor.problem(
    'auth-comma-list',
    from,
    atLineEnd ? from : from + 1,
    'Expected a comma before the next parameter',
    {
      title: from === to ? 'Add the comma' : 'Put a comma in its place',
      edits: [{ from, to, insert: ',' }],
    },
  );
}

/**
 * True if a scheme and its first parameter follow the comma, rather than one more parameter. Does not move.
 *
 *     qop="auth", Digest realm="atlanta.example.com"
 *               ^
 */
function startsScheme(cursor: Cursor): boolean {
  const comma = cursor.at;
  if (!cursor.take(code.COMMA)) return false;
  cursor.skipLws();
  const scheme = cursor.token();
  cursor.skipLws();
  const apart = cursor.at > scheme.to;
  const first = cursor.token();
  cursor.skipLws();
  const found = apart && first.to > first.from && cursor.peek() === code.EQUALS;
  cursor.at = comma;
  return found;
}

/**
 *     realm="atlanta.example.com", ="auth"
 *                                  ^
 */
function skipUnreadable(cursor: Cursor): void {
  const from = cursor.at;
  if (isOneOf(cursor.peek(), COMMA | SEMICOLON)) return;
  cursor.skipTo(COMMA);
  const to = cursor.trimmedEnd(from, cursor.at);
  cursor.problem('auth-param-form', from, to, 'Expected the name of a parameter, an equals sign and a value');
}

function reportJoined(cursor: Cursor, scheme: Token): void {
  cursor.problem(
    'auth-headers-not-joined',
    scheme.from,
    scheme.to,
    `Expected a header field of its own for ${scheme.value}, not a place after a comma`,
  );
}
