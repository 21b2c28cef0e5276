import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { CLOSE_BRACKET, COMMA, code, isOneOf, LWS, QUOTE, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Located, Token } from '../message';
import { quoted } from './quoted';
import { reportValue } from './report-value';

/** `307 isi.edu "Session parameter 'foo' not understood"`. The code is NaN where it is not three digits. */
export interface WarningValue extends Span {
  readonly code: Located<number>;
  /** Host with or without port, or the name that the server goes by. */
  readonly agent: Token;
  /** As written, with its quotes: `unquoted` gives its meaning. */
  readonly text: Token;
}

/**
 * Reads `warn-code SP warn-agent SP warn-text` (RFC 3261 §25.1); more white space is as good as the one space (§7.3.1).
 *
 *     307 isi.edu "Session parameter 'foo' not understood"
 *     ^
 */
export function readWarningValue(cursor: Cursor): WarningValue {
  const code = readCode(cursor);
  cursor.skipLws();
  const agent = readAgent(cursor);
  cursor.skipLws();
  const text = readText(cursor, agent);
  return { code, agent, text, from: code.from, to: text.to };
}

/** The named spans of a warning: `.warn-code`, `.warn-agent` and `.warn-text`. */
export function warningValueParts({ code, agent, text }: WarningValue): readonly NamedSpan[] {
  return [
    { name: '.warn-code', from: code.from, to: code.to },
    { name: '.warn-agent', from: agent.from, to: agent.to },
    { name: '.warn-text', from: text.from, to: text.to },
  ];
}

const PART_END = LWS | COMMA | QUOTE;

/** `warn-code = 3DIGIT` */
function readCode(cursor: Cursor): Located<number> {
  const from = cursor.at;
  const value = cursor.digits();
  if (cursor.at === from + 3 && isAtPartEnd(cursor)) return { value, from, to: cursor.at };
  const { to } = cursor.until(PART_END);
  reportValue(cursor, { from, to }, 'Expected a warn-code of three digits');
  return { value: Number.NaN, from, to };
}

function isAtPartEnd(cursor: Cursor): boolean {
  return cursor.atEnd || isOneOf(cursor.peek(), PART_END);
}

/**
 * `warn-agent = hostport / pseudonym`
 *
 *     370 [2001:db8::9]:5070 "Insufficient bandwidth"
 *         ^
 */
function readAgent(cursor: Cursor): Token {
  const from = cursor.at;
  if (passAgent(cursor)) return cursor.since(from);
  cursor.until(PART_END);
  const agent = cursor.since(from);
  reportValue(cursor, agent, 'Expected the host or the name of the server that warns');
  return agent;
}

function passAgent(cursor: Cursor): boolean {
  const from = cursor.at;
  if (cursor.take(code.OPEN_BRACKET)) {
    cursor.until(CLOSE_BRACKET | PART_END);
    if (!cursor.take(code.CLOSE_BRACKET)) return false;
  } else {
    cursor.skip(TOKEN);
  }
  if (cursor.at === from) return false;
  const isPortRight = !cursor.take(code.COLON) || !Number.isNaN(cursor.digits());
  return isPortRight && isAtPartEnd(cursor);
}

/**
 * `warn-text = quoted-string`
 *
 *     307 isi.edu "Session parameter 'foo' not understood"
 *                 ^
 */
function readText(cursor: Cursor, agent: Token): Token {
  const from = cursor.at;
  if (cursor.peek() === code.QUOTE) {
    if (from === agent.to && agent.from < from) reportNoSpace(cursor);
    return cursor.quotedString(COMMA);
  }
  cursor.until(COMMA);
  cursor.at = cursor.trimmedEnd(from, cursor.at);
  const text = cursor.since(from);
  const isEmpty = text.from === text.to;
  if (!isEmpty || agent.from < agent.to) {
    reportValue(cursor, text, 'Expected a text in quotation marks', isEmpty ? undefined : inQuotes(text));
  }
  return text;
}

/**
 *     307 isi.edu"Session parameter 'foo' not understood"
 *                ^
 */
function reportNoSpace(cursor: Cursor): void {
  const { at } = cursor;
  reportValue(cursor, { from: at, to: at + 1 }, 'Expected a space before the text', {
    title: 'Add the space',
    edits: [{ from: at, to: at, insert: ' ' }],
  });
}

function inQuotes({ value, from, to }: Token): Fix {
  return { title: 'Put it in quotation marks', edits: [{ from, to, insert: quoted(value) }] };
}
