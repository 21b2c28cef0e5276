import type { Span } from '@/lib/text/span';
import { COMMA, code, isOneOf, LWS, OPEN_ANGLE, QUOTE, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Token } from '../message';
import { reportDuplicates } from './duplicates';
import { unquoted } from './quoted';

/** `;branch=z9hG4bK74bf9`, `;rport`: the span runs from the name to the end of the value, without the semicolon. */
export interface Parameter extends Span {
  readonly name: Token;
  /** As written, with its quotes; absent for a parameter such as `lr` that has none. */
  readonly value?: Token;
  /** What the value means: without quotes, escapes resolved. */
  readonly text?: string;
}

/** The parameter of that name (lower case) in a value that has parameters; names are compared without case. */
export function parameter(
  owner: { readonly parameters: readonly Parameter[] },
  name: string,
): Parameter | undefined {
  return owner.parameters.find((candidate) => candidate.name.value.toLowerCase() === name);
}

/**
 * Reads `*( SEMI generic-param )` (RFC 3261 §25.1).
 *
 *     SIP/2.0/UDP 192.0.2.4 ;branch=z9hG4bKnashds7 ;rport
 *                          ^
 */
export function readParameters(cursor: Cursor): readonly Parameter[] {
  const parameters: Parameter[] = [];
  cursor.skipLws();
  while (cursor.peek() === code.SEMICOLON) {
    const semicolon = cursor.at;
    cursor.at++;
    cursor.skipLws();
    if (isOneOf(cursor.peek(), TOKEN)) parameters.push(readParameter(cursor));
    else skipUnreadable(cursor, semicolon);
    cursor.skipLws();
  }
  reportDuplicates(cursor, parameters);
  return parameters;
}

/** The named spans of parameters: `;branch`. */
export function parameterParts(parameters: readonly Parameter[]): readonly NamedSpan[] {
  return parameters.map(({ name, from, to }) => ({ name: `;${name.value.toLowerCase()}`, from, to }));
}

const VALUE_END = LWS | COMMA | SEMICOLON | QUOTE | OPEN_ANGLE;

/**
 *     branch=z9hG4bKnashds7
 *     ^
 */
function readParameter(cursor: Cursor): Parameter {
  const name = cursor.token();
  const afterName = cursor.at;
  cursor.skipLws();
  if (!cursor.take(code.EQUALS)) {
    cursor.at = afterName;
    return { name, from: name.from, to: name.to };
  }
  cursor.skipLws();
  const value = readValue(cursor);
  return { name, value, text: unquoted(value.value), from: name.from, to: value.to };
}

/**
 * `gen-value = token / host / quoted-string`; a value with other characters is taken whole and reported.
 *
 *     received=2001:db8::9
 *              ^
 */
function readValue(cursor: Cursor): Token {
  if (cursor.peek() === code.QUOTE) return cursor.quotedString(SEMICOLON | COMMA);
  const value = cursor.until(VALUE_END);
  if (value.from === value.to) {
    cursor.problem('parameter-form', value.from - 1, value.to, 'Expected a value after the equals sign');
  } else if (!isTokenOrHost(value.value)) {
    cursor.problem(
      'parameter-form',
      value.from,
      value.to,
      "Expected a parameter value of letters, digits and -.!%*_+`'~, or one in quotation marks",
    );
  }
  return value;
}

/** True for a token, and for an IPv6 address with or without brackets. */
function isTokenOrHost(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const at = text.charCodeAt(i);
    const isHostMark = at === code.COLON || at === code.OPEN_BRACKET || at === code.CLOSE_BRACKET;
    if (!isHostMark && !isOneOf(at, TOKEN)) return false;
  }
  return true;
}

/**
 * Semicolons with no parameter after them, or with something that is not a name.
 *
 *     <sip:joe@example.org>;;;tag=1
 *                          ^
 */
function skipUnreadable(cursor: Cursor, semicolon: number): void {
  const before = cursor.at;
  cursor.skipTo(COMMA | SEMICOLON);
  const to = cursor.trimmedEnd(semicolon + 1, cursor.at);
  cursor.problem('parameter-form', semicolon, to, 'Expected the name of a parameter after the semicolon', {
    title: before === cursor.at ? 'Remove the semicolon' : 'Remove it',
    edits: [{ from: semicolon, to, insert: '' }],
  });
}
