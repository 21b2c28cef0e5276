import { reportCharacters } from './allowed-characters';
import { END } from './characters';
import { giveBack } from './codes';
import { Cursor } from './cursor';
import { readHeaderField } from './header-field';
import { LineEnds } from './line-ends';
import { afterLineEnd, isLineEnd } from './lines';
import type { HeaderField, Message, SyntaxProblem } from './message';
import { readStartLine } from './start-line';

/**
 * Reads one SIP message (RFC 3261 §7). It never fails: whatever cannot be read is reported in `problems` and stays in
 * the text, so that `print(parse(text)) === text` for every string. Takes time in proportion to the length.
 *
 * Lines may end in CRLF, LF or CR, header names be short or long and in any case, values be folded. Line ends before
 * the start line are passed over (§7.5). Everything after the empty line is the body: whether Content-Length agrees is
 * for a rule to say, since on a datagram and on a stream it means different things.
 */
export function parse(text: string): Message {
  const problems: SyntaxProblem[] = [];
  const cursor = new Cursor(text, problems);
  const { codes } = cursor;
  const lineEnds = new LineEnds(text, codes);
  const from = startOfMessage(codes);
  const startLine = readStartLine(cursor.enter(from, lineEnds.ofLine(from)));
  const headers: HeaderField[] = [];
  const firstField = lineEnds.next;
  let at = firstField;
  while (at < text.length && !isLineEnd(codes[at] ?? END)) {
    const field = readHeaderField(cursor.enter(at, lineEnds.ofField(at)), at === firstField);
    if (field) headers.push(field);
    at = lineEnds.next;
  }
  giveBack(codes);
  if (at >= text.length && text.length > from) reportNoEmptyLine(cursor);
  const body = { from: afterLineEnd(text, at), to: text.length };
  if (!cursor.isPlain) reportCharacters(cursor, body.from);
  return { text, startLine, headers, body, problems };
}

function startOfMessage(codes: Uint8Array): number {
  let at = 0;
  while (isLineEnd(codes[at] ?? END)) at++;
  return at;
}

function reportNoEmptyLine(cursor: Cursor): void {
  const { text } = cursor;
  const at = text.length;
  const insert = isLineEnd(text.charCodeAt(at - 1)) ? '\r\n' : '\r\n\r\n';
  cursor.problem(
    'message-ends-with-empty-line',
    at,
    at,
    'Expected an empty line after the last header field',
    {
      title: 'Add the empty line',
      edits: [{ from: at, to: at, insert }],
    },
  );
}
