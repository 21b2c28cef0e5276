import type { Span } from '@/lib/text/span';
import { COMMA, code, LWS, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import { isLineEnd } from '../lines';
import type { Token } from '../message';
import { type AuthParam, isToken68, readAuthParam, readToken68 } from './auth-param';
import { reportDuplicates } from './duplicates';
import { endOfLast } from './end-of-last';

/** An authentication scheme with its parameters: what a challenge and what credentials are made of. */
export interface AuthValue extends Span {
  readonly scheme: Token;
  readonly params: readonly AuthParam[];
}

/** The auth-param of that name (lower case); names are compared without case. */
export function authParam(owner: AuthValue, name: string): AuthParam | undefined {
  return owner.params.find(
    (one) => one.nameTo - one.from === name.length && one.name.value.toLowerCase() === name,
  );
}

/**
 * Reads `auth-scheme LWS auth-param *( COMMA auth-param )` (RFC 3261 §25.1). Another scheme after a comma begins
 * another value, which §7.3.1 forbids: it is reported and read all the same. `header`: what the field is called.
 *
 *     Digest realm="atlanta.example.com", qop="auth"
 *     ^
 */
export function readAuthValue(cursor: Cursor, header: string): AuthValue {
  const scheme = readScheme(cursor);
  const isMissing = scheme.from === scheme.to;
  if (!isMissing && scheme.from > cursor.from) reportJoined(cursor, scheme, header);
  const isDigest = isMissing || scheme.value.toLowerCase() === 'digest';
  const params = readAuthParams(cursor, isDigest);
  return { scheme, params, from: scheme.from, to: endOfLast(params, scheme.to) };
}

/** The named spans of a challenge or credentials: `.scheme`, and `.nonce` and the like for the parameters. */
export function authParts(value: AuthValue): readonly NamedSpan[] {
  const { scheme, params } = value;
  return [
    { name: '.scheme', from: scheme.from, to: scheme.to },
    ...params.map(({ name, from, to }) => ({ name: `.${name.value.toLowerCase() || 'token68'}`, from, to })),
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
  if (cursor.isAt(COMMA | SEMICOLON)) reportIdle(cursor, cursor.at);
  let end = cursor.at;
  while (!cursor.atEnd) {
    const from = cursor.at;
    cursor.skip(TOKEN);
    if (!strict && params.length === 0 && isToken68(cursor, from)) params.push(readToken68(cursor, from));
    else if (cursor.at === from) skipUnreadable(cursor);
    else if (params.length > 0 && isScheme(cursor, end)) {
      cursor.at = end;
      break;
    } else params.push(readAuthParam(cursor, from, strict));
    end = cursor.at;
    if (!passSeparator(cursor)) break;
  }
  reportDuplicates(cursor, params);
  return params;
}

/**
 * Passes what parts two parameters; false where the value ends.
 *
 *     realm="atlanta.example.com" nonce="ea9c8e88"
 *                                ^
 */
function passSeparator(cursor: Cursor): boolean {
  const valueEnd = cursor.at;
  cursor.skipLws();
  const separator = cursor.at;
  if (cursor.atEnd) return false;
  const isSemicolon = cursor.peek() === code.SEMICOLON;
  if (!isSemicolon && !cursor.take(code.COMMA)) {
    reportMissingComma(cursor, valueEnd, valueEnd);
    return true;
  }
  cursor.at = separator + 1;
  cursor.skipLws();
  if (cursor.atEnd || cursor.isAt(COMMA | SEMICOLON)) reportIdle(cursor, separator);
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
  if (cursor.isFull) return;
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
 * True if the word before the cursor is the scheme of another value, which the comma behind `end` begins, rather than the
 * name of one more parameter. Does not move.
 *
 *     qop="auth", Digest realm="atlanta.example.com"
 *                       ^
 */
function isScheme(cursor: Cursor, end: number): boolean {
  const wordEnd = cursor.at;
  if (!cursor.isAt(LWS)) return false;
  const isNextValue = parameterFollows(cursor);
  cursor.at = end;
  cursor.skipLws();
  const isAfterComma = cursor.peek() === code.COMMA;
  cursor.at = wordEnd;
  return isNextValue && isAfterComma;
}

/**
 *     Digest realm="atlanta.example.com"
 *           ^
 */
function parameterFollows(cursor: Cursor): boolean {
  cursor.skipLws();
  const name = cursor.at;
  cursor.skip(TOKEN);
  const isName = cursor.at > name;
  cursor.skipLws();
  return isName && cursor.peek() === code.EQUALS;
}

/**
 *     realm="atlanta.example.com", ="auth"
 *                                  ^
 */
export function skipUnreadable(cursor: Cursor): void {
  const from = cursor.at;
  if (cursor.isAt(COMMA | SEMICOLON)) return;
  cursor.skipTo(COMMA);
  const to = cursor.trimmedEnd(from, cursor.at);
  cursor.problem('auth-param-form', from, to, 'Expected the name of a parameter, an equals sign and a value');
}

/**
 *     Digest realm="atlanta.example.com", Digest realm="biloxi.example.com"
 *                                         ^
 */
function reportJoined(cursor: Cursor, { from, to, value }: Token, header: string): void {
  const comma = cursor.trimmedEnd(cursor.from, from) - 1;
  const fieldEnd = cursor.trimmedEnd(cursor.from, comma);
  cursor.problem(
    'auth-headers-not-joined',
    from,
    to,
    `Expected a header field of its own for ${value}, not a place after a comma`,
    {
      title: 'Begin a header field',
      edits: [{ from: fieldEnd, to: from, insert: `\r\n${header}: ` }],
    },
  );
}
