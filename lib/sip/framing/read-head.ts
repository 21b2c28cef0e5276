import { textOf } from '../bytes';
import { code } from '../characters';
import { parse } from '../parse';
import { announcedLength } from './announced-length';
import { bytesBetween } from './byte-run';
import { framedMessage, passedOver } from './framer-event';
import { framingProblem, problemOfLength } from './framing-problem';
import { isStartLine, LONGEST_START_LINE } from './is-start-line';
import { gap } from './read-gap';
import type { Head, Reading, Step } from './stream-state';

/**
 * Reads a start line and a header section up to the empty line after them. Lines end as they do for `parse`, in CRLF, LF
 * or CR, so that both agree on where the body begins.
 *
 *     REGISTER sip:biloxi.example.com SIP/2.0␍␊Content-Length: 0␍␊␍␊
 *     ^
 */
export function readHead(phase: Head, from: number, reading: Reading): Step {
  const { options, chunk, start, end } = reading;
  let head = phase;
  let { line, after } = phase;
  for (let at = from; at < end; at++) {
    const byte = chunk[at - start];
    if (after === 'CR of the empty line') return endHead(head, byte === code.LF ? at + 1 : at, reading);
    if (at === head.from + options.maxHead) return giveUp({ ...head, line, after }, at, reading);
    if (byte === code.LF && after === 'CR') {
      line = at + 1;
      after = 'other';
    } else if (byte === code.LF || byte === code.CR) {
      const isEmpty = at === line;
      if (isEmpty && byte === code.LF) return endHead(head, at + 1, reading);
      if (!isEmpty) head = endLine(head, line, at, reading);
      line = at + 1;
      after = byte === code.LF ? 'other' : isEmpty ? 'CR of the empty line' : 'CR';
    } else after = 'other';
  }
  return { phase: { ...head, line, after }, at: end };
}

/**
 * The header section ends before `to`, and says how long the body is. What began with no start line is a message with a
 * broken one if it says so too; otherwise it is none.
 */
export function endHead(head: Head, to: number, reading: Reading): Step {
  const { options, run, events } = reading;
  const bytes = bytesBetween(run, head.from, to);
  const text = textOf(bytes);
  const message = parse(text);
  const announced = announcedLength(message);
  const isMessage =
    head.begins === 'with a start line' || (head.begins === 'doubtful' && announced.kind === 'stated');
  if (!isMessage) {
    events.push(passedOver(head.from, bytes, framingProblem.noStartLine));
    return { phase: gap, at: to };
  }
  const problem = problemOfLength(message, announced, options.maxBody);
  if (announced.kind === 'stated' && !problem && announced.length.value > 0) {
    const { length } = announced;
    return { phase: { kind: 'body', from: head.from, to: to + length.value, head: message, length }, at: to };
  }
  events.push(framedMessage(head.from, bytes, text, message, problem ? [problem] : []));
  return { phase: gap, at: to };
}

/**
 * A line has ended before `to`. Where a start line was missing, one that comes later begins a message, and what stands
 * before it is none: the rest of a body, for instance, whose length was stated too small.
 *
 *     m=audio 49172 RTP/AVP 0␍␊REGISTER sip:biloxi.example.com SIP/2.0␍␊
 *                              ^
 */
function endLine(head: Head, line: number, to: number, { run, events }: Reading): Head {
  if (head.begins === 'with a start line') return head;
  // The line that was being read when the limit was reached is not at hand from its beginning.
  const isWhole = line >= head.from && to - line <= LONGEST_START_LINE;
  if (!isWhole || !isStartLine(textOf(bytesBetween(run, line, to)))) {
    return head.begins === 'unknown' ? { ...head, begins: 'doubtful' } : head;
  }
  if (line > head.from) {
    events.push(passedOver(head.from, bytesBetween(run, head.from, line), framingProblem.noStartLine));
  }
  return { ...head, from: line, begins: 'with a start line' };
}

/** So much has come that an empty line is no longer waited for: it is passed over. */
function giveUp(head: Head, at: number, { options, run, events }: Reading): Step {
  const problemOf =
    head.begins === 'with a start line'
      ? (text: string) => framingProblem.headTooLong(text, options.maxHead)
      : framingProblem.noStartLine;
  events.push(passedOver(head.from, bytesBetween(run, head.from, at), problemOf));
  return { phase: { ...head, from: at, begins: 'remainder' }, at };
}
