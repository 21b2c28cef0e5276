import type { Span } from '@/lib/text/span';
import { COMMA, code, isOneOf, LWS, TOKEN } from './characters';
import { Cursor } from './cursor';
import { grammarOf } from './grammar-of';
import type { HeaderGrammar } from './header-grammar';
import { canonicalName, isRegistered } from './header-names';
import { isBlank, lineEnd } from './lines';
import type { HeaderField, SyntaxProblem, Token } from './message';

/**
 * Reads the header field that begins at `from` and ends, folded lines included, at `to` (RFC 3261 §7.3.1). Undefined
 * for a line that is none: it is reported, and stays in the text alone. `isFirst`: no field stands above it.
 *
 *     Via: SIP/2.0/UDP 192.0.2.4
 *     ^
 */
export function readHeaderField(
  text: string,
  from: number,
  to: number,
  isFirst: boolean,
  problems: SyntaxProblem[],
): HeaderField | undefined {
  const colon = colonAfterName(text, from, to);
  if (colon === -1) {
    problems.push(noHeaderField(text, from, to, isFirst));
    return undefined;
  }
  const name = tokenAt(text, from, nameEnd(text, from, to));
  const value = trimmed(text, colon + 1, to);
  const canonical = canonicalName(name.value);
  const grammar = grammarOf(canonical);
  const values = grammar ? readValues(grammar, new Cursor(text, value.from, value.to, problems)) : NONE;
  return { name, canonical, value, known: grammar !== undefined, values, from, to };
}

const NONE: readonly unknown[] = [];

/**
 * All values of a field. What the grammar leaves over is reported.
 *
 *     Contact: <sip:bob@192.0.2.4>, <sip:bob@192.0.2.8>
 *              ^
 */
function readValues(grammar: HeaderGrammar<Span>, cursor: Cursor): readonly unknown[] {
  const values: unknown[] = [];
  if (cursor.atEnd) {
    cursor.problem('header-value-form', cursor.from, cursor.to, `Expected a value after ${grammar.name}:`);
    return values;
  }
  do {
    cursor.skipLws();
    if (cursor.atEnd || (grammar.list && cursor.peek() === code.COMMA)) reportEmpty(cursor);
    else values.push(grammar.read(cursor));
    cursor.skipLws();
    if (!cursor.atEnd && !(grammar.list && cursor.peek() === code.COMMA)) skipLeftOver(grammar, cursor);
  } while (grammar.list && cursor.take(code.COMMA));
  return values;
}

/**
 *     SIP/2.0/UDP 192.0.2.15, , SIP/2.0/UDP 192.0.2.16
 *                             ^
 */
function reportEmpty(cursor: Cursor): void {
  const from = cursor.at;
  const to = cursor.atEnd ? from : from + 1;
  cursor.problem(
    'header-value-form',
    from,
    to,
    'Expected a value here, between the commas or after the last one',
  );
}

/**
 *     CSeq: 1 REGISTER please
 *                      ^
 */
function skipLeftOver(grammar: HeaderGrammar<Span>, cursor: Cursor): void {
  const from = cursor.at;
  cursor.skipTo(grammar.list ? COMMA : 0);
  const to = cursor.trimmedEnd(from, cursor.at);
  const expected = grammar.list ? 'a comma or the end of the line' : 'the end of the line';
  cursor.problem('header-value-form', from, to, `Expected ${expected} after this value of ${grammar.name}`);
}

/**
 * `HCOLON = *( SP / HTAB ) ":" SWS`: offset of the colon behind a header name, or -1.
 *
 *     Via  : SIP/2.0/UDP 192.0.2.4
 *          ^
 */
function colonAfterName(text: string, from: number, to: number): number {
  const afterName = nameEnd(text, from, to);
  let at = afterName;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return afterName > from && text.charCodeAt(at) === code.COLON ? at : -1;
}

/**
 * A line with no colon is a header field whose colon was forgotten, or the rest of the field above whose indentation
 * was; the first line below the start line has no field above it.
 *
 *     <sip:ss1.atlanta.example.com;lr>
 *     ^
 */
function noHeaderField(text: string, from: number, to: number, isFirst: boolean): SyntaxProblem {
  const afterName = nameEnd(text, from, to);
  const span = { rule: 'header-field-form', from, to: lineEnd(text, from) } satisfies Partial<SyntaxProblem>;
  if (isRegistered(text.slice(from, afterName))) {
    const edits = [{ from: afterName, to: afterName, insert: ':' }];
    return {
      ...span,
      message: 'Expected a colon after the header name',
      fix: { title: 'Add the colon', edits },
    };
  }
  const message = 'Expected a header name and a colon, or white space before the rest of the field above';
  if (isFirst) return { ...span, message: 'Expected a header name and a colon' };
  return { ...span, message, fix: { title: 'Indent the line', edits: [{ from, to: from, insert: ' ' }] } };
}

function nameEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isOneOf(text.charCodeAt(end), TOKEN)) end++;
  return end;
}

function trimmed(text: string, from: number, to: number): Token {
  let start = from;
  while (start < to && isOneOf(text.charCodeAt(start), LWS)) start++;
  if (start === to) return tokenAt(text, from, from);
  let end = to;
  while (isOneOf(text.charCodeAt(end - 1), LWS)) end--;
  return tokenAt(text, start, end);
}

function tokenAt(text: string, from: number, to: number): Token {
  return { value: text.slice(from, to), from, to };
}
