import type { Span } from '@/lib/text/span';
import { COMMA, code, END, isOneOf, LWS, QUOTE, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { Written } from '../written';
import { unquoted } from './quoted';

/**
 * `nonce="ea9c8e88df84f1cec4341ae6cbe5a359"`: the span covers name, equals sign and value. Like `Written` it knows where
 * its parts are, and cuts them out when somebody asks. The `token68` of another scheme than Digest has no name.
 */
export class AuthParam implements Span {
  constructor(
    private readonly source: string,
    readonly from: number,
    /** Where the name ends. */
    readonly nameTo: number,
    private readonly valueFrom: number,
    readonly to: number,
  ) {}

  get name(): Token {
    return new Written(this.source, this.from, this.nameTo);
  }

  /** As written, with its quotes. Empty where there is none. */
  get value(): Token {
    return new Written(this.source, this.valueFrom, this.to);
  }

  /** What the value means: without quotes, escapes resolved. */
  get text(): string {
    return unquoted(this.value.value);
  }

  get quoted(): boolean {
    return this.valueFrom < this.to && this.source.charCodeAt(this.valueFrom) === code.QUOTE;
  }
}

/**
 * `auth-param = auth-param-name EQUAL ( token / quoted-string )`. Which values need quotes is a matter of rules:
 * here any value is read either way. In schemes other than Digest a lone word is no fault (`Basic Ym9i…`).
 *
 *     nonce="ea9c8e88df84f1cec4341ae6cbe5a359"
 *          ^
 */
export function readAuthParam(cursor: Cursor, from: number, strict: boolean): AuthParam {
  const nameTo = cursor.at;
  cursor.skipLws();
  const hasEquals = cursor.take(code.EQUALS);
  if (hasEquals) cursor.skipLws();
  else cursor.at = nameTo;
  const valueFrom = cursor.at;
  if (hasEquals) skipValue(cursor, from, nameTo);
  const param = new AuthParam(cursor.text, from, nameTo, valueFrom, cursor.at);
  if (strict && valueFrom === cursor.at && !cursor.isFull) {
    cursor.problem('auth-param-form', from, param.to, `Expected ${param.name.value}= and a value`);
  }
  return param;
}

/**
 * Unquoted, a value may hold semicolons (`uri=sip:a;lr`) but does not end in one, and that of `qop` commas. Where a closing quote is missing,
 * the next quote closes the string by accident: `nonce="ea9c, opaque="`.
 *
 *     nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque=""
 *           ^
 */
function skipValue(cursor: Cursor, nameFrom: number, nameTo: number): void {
  const from = cursor.at;
  if (cursor.peek() !== code.QUOTE) {
    skipUnquoted(cursor, nameFrom, nameTo);
    if (isQop(cursor, nameFrom, nameTo)) skipMoreOfQop(cursor);
    return;
  }
  cursor.skipQuotedString(COMMA);
  const comma = commaBeforeNextName(cursor, from);
  if (comma === -1) return;
  cursor.at = comma;
  cursor.endUnclosed(from);
}

const QOP = 'qop';

/**
 *     algorithm=MD5; qop=auth
 *               ^
 */
function skipUnquoted(cursor: Cursor, nameFrom: number, nameTo: number): void {
  const from = cursor.at;
  cursor.at = cursor.find(LWS | COMMA | QUOTE | SEMICOLON);
  while (cursor.peek() === code.SEMICOLON && !isAtNextName(cursor, nameFrom, nameTo)) {
    cursor.at++;
    cursor.at = cursor.find(LWS | COMMA | QUOTE | SEMICOLON);
  }
  const endsInSemicolon = cursor.at > from && cursor.codes[cursor.at - 1] === code.SEMICOLON;
  if (endsInSemicolon) cursor.at--;
}

/**
 * True if a parameter begins behind the semicolon under the cursor. In a URI it is one of the URI, unless it is quoted.
 *
 *     algorithm=MD5;opaque="5ccc"
 *                  ^
 */
function isAtNextName({ codes, text, at: semicolon }: Cursor, nameFrom: number, nameTo: number): boolean {
  let at = semicolon + 1;
  while (isOneOf(codes[at] ?? END, TOKEN)) at++;
  if (at === semicolon + 1 || codes[at] !== code.EQUALS) return false;
  return codes[at + 1] === code.QUOTE || !OF_URIS.has(text.slice(nameFrom, nameTo).toLowerCase());
}

const OF_URIS: ReadonlySet<string> = new Set(['uri', 'domain']);

function isQop({ text }: Cursor, from: number, to: number): boolean {
  return to - from === QOP.length && text.slice(from, to).toLowerCase() === QOP;
}

/**
 * The other values of a list that should stand in quotation marks.
 *
 *     qop=auth,auth-int, nonce="ea9c"
 *             ^
 */
function skipMoreOfQop(cursor: Cursor): void {
  let end = cursor.at;
  while (takesComma(cursor) && QOP_VALUES.has(cursor.token().value.toLowerCase())) {
    const valueEnd = cursor.at;
    cursor.skipLws();
    if (cursor.peek() === code.EQUALS) break;
    end = valueEnd;
    cursor.at = end;
  }
  cursor.at = end;
}

const QOP_VALUES: ReadonlySet<string> = new Set(['auth', 'auth-int']);

/** Passes a comma with the white space around it. */
function takesComma(cursor: Cursor): boolean {
  cursor.skipLws();
  const isComma = cursor.take(code.COMMA);
  cursor.skipLws();
  return isComma;
}

/**
 * In `"ea9c, opaque="`, which ends here, the offset of the comma; -1 unless the string ends in a comma, a name and an
 * equals sign.
 */
function commaBeforeNextName(cursor: Cursor, from: number): number {
  const { codes } = cursor;
  let at = cursor.at - 2;
  if (at <= from || codes[at] !== code.EQUALS) return -1;
  do at--;
  while (isOneOf(codes[at] ?? END, TOKEN));
  at = cursor.trimmedEnd(from, at + 1) - 1;
  return codes[at] === code.COMMA ? at : -1;
}

/**
 * True for what other schemes than Digest have in the place of parameters: `token68` (RFC 7235 §2.1). Does not move.
 *
 *     Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==
 *           ^
 */
export function isToken68(cursor: Cursor, from: number): boolean {
  return /^[A-Za-z0-9._~+/-]+=*$/.test(cursor.text.slice(from, cursor.find(LWS | COMMA)));
}

export function readToken68(cursor: Cursor, from: number): AuthParam {
  cursor.at = cursor.find(LWS | COMMA);
  return new AuthParam(cursor.text, from, from, from, cursor.at);
}
