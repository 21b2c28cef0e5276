import type { Span } from '@/lib/text/span';
import {
  CLOSE_BRACKET,
  COLON,
  COMMA,
  code,
  LWS,
  OPEN_ANGLE,
  OPEN_BRACKET,
  QUOTE,
  SEMICOLON,
  STOP,
  TOKEN,
} from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Token } from '../message';
import { Written } from '../written';
import { reportDuplicates } from './duplicates';
import { unquoted } from './quoted';

/**
 * `;branch=z9hG4bK74bf9`, `;rport`: the span runs from the name to the end of the value, without the semicolon. Like
 * `Written` it knows where its parts are, and cuts them out when somebody asks.
 */
export class Parameter implements Span {
  constructor(
    private readonly source: string,
    readonly from: number,
    /** Where the name ends. */
    readonly nameTo: number,
    private readonly valueFrom: number | undefined,
    readonly to: number,
  ) {}

  get name(): Token {
    return new Written(this.source, this.from, this.nameTo);
  }

  /** As written, with its quotes; absent for a parameter such as `lr` that has none. */
  get value(): Token | undefined {
    return this.valueFrom === undefined ? undefined : new Written(this.source, this.valueFrom, this.to);
  }

  /** What the value means: without quotes, escapes resolved. */
  get text(): string | undefined {
    return this.value && unquoted(this.value.value);
  }
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
  if (!isAtSemicolon(cursor)) return NONE;
  const first = readParameter(cursor);
  const parameters = first ? [first] : [];
  while (isAtSemicolon(cursor)) {
    const next = readParameter(cursor);
    if (next) parameters.push(next);
  }
  if (parameters.length > 1) reportDuplicates(cursor, parameters);
  return parameters;
}

const NONE: readonly Parameter[] = [];

/** Passes white space, also where no semicolon follows. */
function isAtSemicolon(cursor: Cursor): boolean {
  cursor.skipLws();
  return cursor.peek() === code.SEMICOLON;
}

/** The named spans of parameters: `;branch`. */
export function parameterParts(parameters: readonly Parameter[]): readonly NamedSpan[] {
  return parameters.map(({ name, from, to }) => ({ name: `;${name.value.toLowerCase()}`, from, to }));
}

const VALUE_END = LWS | COMMA | SEMICOLON | QUOTE | OPEN_ANGLE;

/**
 * Undefined where no name follows the semicolon, which is reported.
 *
 *     ;branch=z9hG4bKnashds7
 *     ^
 */
function readParameter(cursor: Cursor): Parameter | undefined {
  const semicolon = cursor.at;
  cursor.at++;
  cursor.skipLws();
  const from = cursor.at;
  cursor.skip(TOKEN);
  const nameTo = cursor.at;
  if (nameTo === from) {
    skipUnreadable(cursor, semicolon);
    return undefined;
  }
  cursor.skipLws();
  if (!cursor.take(code.EQUALS)) {
    cursor.at = nameTo;
    return new Parameter(cursor.text, from, nameTo, undefined, nameTo);
  }
  cursor.skipLws();
  const valueFrom = cursor.at;
  skipValue(cursor);
  return new Parameter(cursor.text, from, nameTo, valueFrom, cursor.at);
}

/**
 * `gen-value = token / host / quoted-string`; a value with other characters is taken whole and reported.
 *
 *     received=2001:db8::9
 *              ^
 */
function skipValue(cursor: Cursor): void {
  const from = cursor.at;
  if (cursor.peek() === code.QUOTE) {
    cursor.skipQuotedString(SEMICOLON | COMMA);
    return;
  }
  // The host that is no token is an IPv6 address, with or without brackets.
  cursor.skip(TOKEN | COLON | OPEN_BRACKET | CLOSE_BRACKET);
  if (cursor.at === from || !cursor.isAt(STOP | VALUE_END)) reportValue(cursor, from);
}

/**
 *     ;tag=a@b
 *          ^
 */
function reportValue(cursor: Cursor, from: number): void {
  cursor.at = cursor.find(VALUE_END);
  const to = cursor.at;
  if (from === to) cursor.problem('parameter-form', from - 1, to, 'Expected a value after the equals sign');
  else {
    cursor.problem(
      'parameter-form',
      from,
      to,
      "Expected a parameter value of letters, digits and -.!%*_+`'~, or one in quotation marks",
    );
  }
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
  if (cursor.isFull) return;
  const to = cursor.trimmedEnd(semicolon + 1, cursor.at);
  cursor.problem('parameter-form', semicolon, to, 'Expected the name of a parameter after the semicolon', {
    title: before === cursor.at ? 'Remove the semicolon' : 'Remove it',
    edits: [{ from: semicolon, to, insert: '' }],
  });
}
