import type { Span } from '@/lib/text/span';
import { COMMA, code, TOKEN } from './characters';
import type { Cursor } from './cursor';
import type { HeaderGrammar } from './header-grammar';
import { headerAt, type RegisteredHeader, registeredHeader } from './header-names';
import { isBlank, isLineEnd, lineEnd } from './lines';
import type { HeaderField, Token } from './message';
import { Written } from './written';

/**
 * Reads the header field that the cursor covers, folded lines included (RFC 3261 §7.3.1). Undefined for a line that is
 * none: it is reported, and stays in the text alone. `isFirst`: no field stands above it.
 *
 *     Via: SIP/2.0/UDP 192.0.2.4
 *     ^
 */
export function readHeaderField(cursor: Cursor, isFirst: boolean): HeaderField | undefined {
  const { from, to } = cursor;
  cursor.skip(TOKEN);
  const nameEnd = cursor.at;
  if (cursor.peek() !== code.COLON) skipBlanks(cursor);
  if (nameEnd === from || !cursor.take(code.COLON)) {
    reportNoHeaderField(cursor, nameEnd, isFirst);
    return undefined;
  }
  const header = headerAt(cursor.codes, from, nameEnd);
  const afterColon = cursor.at;
  cursor.skipLws();
  const isEmpty = cursor.at === to;
  // An empty value stands right behind the colon.
  const valueFrom = isEmpty ? afterColon : cursor.at;
  const valueTo = isEmpty ? afterColon : cursor.trimmedEnd(valueFrom, to);
  const values = header?.grammar
    ? readValues(header, header.grammar, cursor.enter(valueFrom, valueTo))
    : NONE;
  return new FieldInText(cursor.text, header, values, from, nameEnd, valueFrom, valueTo, to);
}

/** Like `Written`, it knows where its parts are, and cuts them out when somebody asks. */
class FieldInText implements HeaderField {
  constructor(
    private readonly text: string,
    private readonly header: RegisteredHeader | undefined,
    readonly values: readonly unknown[],
    readonly from: number,
    private readonly nameTo: number,
    private readonly valueFrom: number,
    private readonly valueTo: number,
    readonly to: number,
  ) {}

  get name(): Token {
    return new Written(this.text, this.from, this.nameTo);
  }

  get canonical(): string {
    return this.header?.name ?? this.name.value;
  }

  get value(): Token {
    return new Written(this.text, this.valueFrom, this.valueTo);
  }

  get known(): boolean {
    return this.header?.grammar !== undefined;
  }
}

const NONE: readonly unknown[] = [];

/**
 * All values of a field.
 *
 *     Contact: <sip:bob@192.0.2.4>, <sip:bob@192.0.2.8>
 *              ^
 */
function readValues(
  header: RegisteredHeader,
  grammar: HeaderGrammar<Span>,
  cursor: Cursor,
): readonly unknown[] {
  if (cursor.atEnd) {
    if (!header.mayBeEmpty) reportNoValue(header, cursor);
    return NONE;
  }
  const first = readOne(header, grammar, cursor);
  const values = first ? [first] : [];
  while (cursor.peek() === code.COMMA && header.isList) {
    cursor.at++;
    cursor.skipLws();
    const next = readOne(header, grammar, cursor);
    if (next) values.push(next);
  }
  return values;
}

/** One value; undefined where there is none. What the grammar leaves over is reported. */
function readOne(header: RegisteredHeader, grammar: HeaderGrammar<Span>, cursor: Cursor): Span | undefined {
  const isMissing = cursor.atEnd || isAtComma(header, cursor);
  if (isMissing) reportEmpty(cursor);
  const value = isMissing ? undefined : grammar.read(cursor);
  if (cursor.atEnd) return value;
  cursor.skipLws();
  if (!cursor.atEnd && !isAtComma(header, cursor)) skipLeftOver(header, cursor);
  return value;
}

function isAtComma({ isList }: RegisteredHeader, cursor: Cursor): boolean {
  return isList && cursor.peek() === code.COMMA;
}

/**
 *     CSeq:
 *          ^
 */
function reportNoValue({ name }: RegisteredHeader, cursor: Cursor): void {
  cursor.problem('header-value-form', cursor.from, cursor.to, `Expected a value after ${name}:`);
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
function skipLeftOver({ name, isList }: RegisteredHeader, cursor: Cursor): void {
  const from = cursor.at;
  cursor.skipTo(isList ? COMMA : 0);
  const to = cursor.trimmedEnd(from, cursor.at);
  const expected = isList ? 'a comma or the end of the line' : 'the end of the line';
  cursor.problem('header-value-form', from, to, `Expected ${expected} after this value of ${name}`);
}

/**
 * White space before the colon, of which a line end is no part: `HCOLON = *( SP / HTAB ) ":" SWS`.
 *
 *     Via  : SIP/2.0/UDP 192.0.2.4
 *        ^
 */
function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.peek())) cursor.at++;
}

/**
 * A line with no colon is a header field whose colon was forgotten, or the rest of the field above whose indentation
 * was; the first line below the start line has no field above it. One with a colon may have a name in two words.
 *
 *     <sip:ss1.atlanta.example.com;lr>
 *     ^
 */
function reportNoHeaderField(cursor: Cursor, nameEnd: number, isFirst: boolean): void {
  const { text, from } = cursor;
  const to = lineEnd(text, from);
  if (headerAt(cursor.codes, from, nameEnd)) {
    cursor.problem('header-field-form', from, to, 'Expected a colon after the header name', {
      title: 'Add the colon',
      edits: [{ from: nameEnd, to: nameEnd, insert: ':' }],
    });
    return;
  }
  const name = nameOfWords(text.slice(from, to));
  if (name) {
    cursor.problem(
      'header-field-form',
      from,
      to,
      `Expected a header name without white space: ${name.joined}`,
      {
        title: `Write ${name.joined}`,
        edits: [{ from, to: from + name.length, insert: name.joined }],
      },
    );
  } else if (!isFirst && seemsContinued(text, from)) {
    const message = 'Expected white space before the rest of the field above';
    cursor.problem('header-field-form', from, to, message, {
      title: 'Indent the line',
      edits: [{ from, to: from, insert: ' ' }],
    });
  } else {
    cursor.problem('header-field-form', from, to, 'Expected a header name and a colon');
  }
}

/** The name of a header that stands in words before the colon of a line, and the length that it has there. */
function nameOfWords(line: string): { readonly joined: string; readonly length: number } | undefined {
  const words = WORDS_BEFORE_COLON.exec(line)?.[0] ?? '';
  const header = words === '' ? undefined : registeredHeader(words.replace(/[ \t]+/g, '-'));
  return header && { joined: header.name, length: words.length };
}

/**
 *     Max Forwards: 70
 *     ^
 */
const WORDS_BEFORE_COLON = /^[A-Za-z-]+(?:[ \t]+[A-Za-z-]+){1,3}(?=[ \t]*:)/;

/** True if a line goes on where the one above has ended: after a separator, or before one, or with a parameter. */
function seemsContinued(text: string, from: number): boolean {
  let above = from;
  while (above > 0 && (isLineEnd(text.charCodeAt(above - 1)) || isBlank(text.charCodeAt(above - 1)))) above--;
  return GOES_ON.test(text.charAt(above - 1)) || CONTINUATION.test(text.slice(from, from + LONGEST_NAME));
}

const GOES_ON = /[,;]/;

/**
 *     nonce="ea9c8e88df84f1cec4341ae6cbe5a359"
 *     ^
 */
const CONTINUATION = /^(?:[;,<"]|[\w+.-]+[ \t]*=)/;

/** No name of a parameter is longer. */
const LONGEST_NAME = 64;
