import type { Span } from '@/lib/text/span';
import { CLOSE_ANGLE, COMMA, code, END, LWS, OPEN_ANGLE, QUOTE, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Token } from '../message';
import { reportUri } from '../uri/uri-form';
import { plainUriEnd } from '../uri/uri-plain';
import { reportNoBrackets } from './brackets';
import { endOfLast } from './end-of-last';
import { type Parameter, parameterParts, readParameters } from './parameters';
import { quoted } from './quoted';

/** `Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl`, or without brackets `sip:bob@biloxi.example.com;tag=…`. */
export interface AddressValue extends Span {
  readonly kind: 'address';
  /** As written, with its quotes: `unquoted` gives its meaning. */
  readonly displayName?: Token;
  /** Without its brackets. Empty where there is none. */
  readonly uri: Token;
  /** True for `name-addr`. In an `addr-spec`, parameters belong to the header and not to the URI (§20.10). */
  readonly bracketed: boolean;
  readonly parameters: readonly Parameter[];
}

/**
 * Reads `( name-addr / addr-spec ) *( SEMI param )` (RFC 3261 §25.1).
 * `inList`: several such values may stand in one field, so that a comma ends this one.
 *
 *     "Bob" <sips:bob@biloxi.example.com>;tag=a73kszlfl
 *     ^
 */
export function readAddress(cursor: Cursor, inList: boolean): AddressValue {
  const from = cursor.at;
  const displayName = readDisplayName(cursor, inList);
  cursor.skipLws();
  const bracketed = cursor.peek() === code.OPEN_ANGLE;
  const uri = bracketed ? readBracketed(cursor) : readAddrSpec(cursor, inList);
  if (displayName && !bracketed && uri.to > uri.from) reportNoBrackets(cursor, uri);
  const end = cursor.at;
  const parameters = readParameters(cursor);
  const to = endOfLast(parameters, end);
  return displayName
    ? { kind: 'address', displayName, uri, bracketed, parameters, from, to }
    : { kind: 'address', uri, bracketed, parameters, from, to };
}

/** The named spans of an address: `.display-name`, `.uri`, and a `;name` for each parameter. */
export function addressParts(value: AddressValue): readonly NamedSpan[] {
  const { displayName, uri, parameters } = value;
  return [
    ...(displayName ? [{ name: '.display-name', from: displayName.from, to: displayName.to }] : []),
    { name: '.uri', from: uri.from, to: uri.to },
    ...parameterParts(parameters),
  ];
}

/**
 * `display-name = *( token LWS ) / quoted-string`. There is none where a URI begins at once. The white space before
 * the bracket may be missing (RFC 4475 §3.1.1.6).
 *
 *     The Operator <sip:operator@cs.columbia.edu>
 *     ^
 */
function readDisplayName(cursor: Cursor, inList: boolean): Token | undefined {
  const from = cursor.at;
  if (cursor.peek() === code.OPEN_ANGLE) return undefined;
  if (cursor.peek() === code.QUOTE) return cursor.quotedString(OPEN_ANGLE | (inList ? COMMA : 0));
  cursor.skip(TOKEN | LWS);
  const wordsEnd = cursor.trimmedEnd(from, cursor.at);
  if (cursor.peek() === code.OPEN_ANGLE) {
    cursor.at = wordsEnd;
    return wordsEnd > from ? cursor.since(from) : undefined;
  }
  return isUriAt(cursor, wordsEnd) ? backTo(cursor, from) : readOddDisplayName(cursor, from, inList);
}

/** True if the cursor stands at the colon of a scheme: `sip:`. */
function isUriAt(cursor: Cursor, wordsEnd: number): boolean {
  return cursor.peek() === code.COLON && wordsEnd === cursor.at;
}

/**
 * A name that needs quotes and has none. It reaches up to the bracket, if there is one.
 *
 *     Bell, Alexander <sip:a.g.bell@example.com>
 *         ^
 */
function readOddDisplayName(cursor: Cursor, from: number, inList: boolean): Token | undefined {
  const bracket = cursor.find(OPEN_ANGLE | QUOTE | SEMICOLON | (inList ? COMMA : 0));
  if (bracket >= cursor.to || cursor.text.charCodeAt(bracket) !== code.OPEN_ANGLE)
    return backTo(cursor, from);
  cursor.at = cursor.trimmedEnd(from, bracket);
  const name = cursor.since(from);
  cursor.problem('display-name-quoting', from, name.to, 'Expected quotation marks around this display name', {
    title: 'Put it in quotation marks',
    edits: [{ from, to: name.to, insert: quoted(name.value) }],
  });
  return name;
}

function backTo(cursor: Cursor, from: number): undefined {
  cursor.at = from;
  return undefined;
}

/**
 * The URI between angle brackets. One that is not closed ends at white space, at a comma, or before a parameter that
 * belongs to the header field.
 *
 *     <sips:bob@biloxi.example.com>
 *     ^
 */
function readBracketed(cursor: Cursor): Token {
  const open = cursor.at;
  const plainEnd = plainUriEnd(cursor.codes, open + 1, cursor.to);
  if (plainEnd === -1 || cursor.codes[plainEnd] !== code.CLOSE_ANGLE) return readOddBracketed(cursor);
  cursor.at = plainEnd + 1;
  return cursor.tokenOf(open + 1, plainEnd);
}

function readOddBracketed(cursor: Cursor): Token {
  const open = cursor.at;
  cursor.at++;
  const closing = cursor.find(CLOSE_ANGLE | OPEN_ANGLE | QUOTE);
  const closed = cursor.codes[closing] === code.CLOSE_ANGLE;
  cursor.at = closed ? closing : endOfUnclosed(cursor);
  const uri = cursor.since(open + 1);
  if (closed) cursor.at++;
  else reportUnclosed(cursor, open);
  reportUri(cursor, uri);
  return uri;
}

/**
 *     <sips:bob@biloxi.example.com;transport=tcp;tag=a73kszlfl
 *                                               ^
 */
function endOfUnclosed(cursor: Cursor): number {
  const end = cursor.find(LWS | COMMA | OPEN_ANGLE | QUOTE);
  const rest = cursor.text.slice(cursor.at, cursor.find(COMMA | OPEN_ANGLE | QUOTE));
  // A user may hold semicolons, so only those behind it are looked at.
  const userEnd = Math.max(rest.indexOf('@'), 0);
  const parameter = rest.slice(userEnd).search(OF_HEADER);
  return parameter === -1 ? end : Math.min(end, cursor.at + userEnd + parameter);
}

/** A parameter that no URI has: one of RFC 3261 §25.1 or RFC 5626 §10, or one that names a feature (RFC 3840 §9). */
const OF_HEADER = /;\s*(?:(?:tag|q|expires|reg-id)\s*=|\+)/i;

function reportUnclosed(cursor: Cursor, open: number): void {
  cursor.problem('angle-bracket-closed', open, cursor.at, 'Expected > at the end of the URI', {
    title: 'Add the bracket',
    edits: [{ from: cursor.at, to: cursor.at, insert: '>' }],
  });
}

/**
 * A URI without brackets ends where parameters begin: they belong to the header (§20.10).
 *
 *     sip:bob@biloxi.example.com;tag=a73kszlfl
 *     ^
 */
function readAddrSpec(cursor: Cursor, inList: boolean): Token {
  const from = cursor.at;
  const stops = LWS | SEMICOLON | OPEN_ANGLE | CLOSE_ANGLE | QUOTE | (inList ? COMMA : 0);
  cursor.until(stops);
  if (cursor.isAt(SEMICOLON | COMMA) && passOddUser(cursor, from)) cursor.until(stops);
  const uri = cursor.since(from);
  if (uri.from < uri.to) reportUri(cursor, uri);
  else reportMissing(cursor);
  return uri;
}

/**
 * Passes the `@` behind a user that goes on after a semicolon or a comma. Such a URI belongs in brackets (RFC 3261 §20), which
 * is said elsewhere. False where the URI has ended: a URI follows, or a parameter of the header field, or there is no `@`.
 *
 *     sip:bob;day=tue@biloxi.example.com
 *     ^      ^
 */
function passOddUser(cursor: Cursor, from: number): boolean {
  ODD_USER.lastIndex = from;
  if (!ODD_USER.test(cursor.text)) return false;
  cursor.at = ODD_USER.lastIndex;
  return true;
}

/** No white space is in it, so that it ends within the value. */
const ODD_USER =
  /sips?:[^\s@<>",;]*(?:[,;](?!(?:sips?|tel|mailto):|(?:tag|q|expires|reg-id)=|\+)[^\s@<>",;]*)+@/iy;

function reportMissing(cursor: Cursor): void {
  const to = cursor.peek() === END || cursor.isAt(LWS) ? cursor.at : cursor.at + 1;
  cursor.problem('header-value-form', cursor.at, to, 'Expected a URI, such as <sip:bob@biloxi.example.com>');
}
