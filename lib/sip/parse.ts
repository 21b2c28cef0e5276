import { Cursor } from './cursor';
import { readHeaderField } from './header-field';
import { afterLineEnd, fieldEnd, isLineEnd, lineEnd } from './lines';
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
  const from = startOfMessage(text);
  const startLineEnd = lineEnd(text, from);
  const startLine = readStartLine(new Cursor(text, from, startLineEnd, problems));
  const headers: HeaderField[] = [];
  let at = afterLineEnd(text, startLineEnd);
  const firstField = at;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) {
    const end = fieldEnd(text, at);
    const field = readHeaderField(text, at, end, at === firstField, problems);
    if (field) headers.push(field);
    at = afterLineEnd(text, end);
  }
  if (at >= text.length && text.length > from) problems.push(noEmptyLine(text));
  return { text, startLine, headers, body: { from: afterLineEnd(text, at), to: text.length }, problems };
}

function startOfMessage(text: string): number {
  let at = 0;
  while (isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function noEmptyLine(text: string): SyntaxProblem {
  const at = text.length;
  const insert = isLineEnd(text.charCodeAt(at - 1)) ? '\r\n' : '\r\n\r\n';
  return {
    rule: 'message-ends-with-empty-line',
    from: at,
    to: at,
    message: 'Expected an empty line after the last header field',
    fix: { title: 'Add the empty line', edits: [{ from: at, to: at, insert }] },
  };
}
