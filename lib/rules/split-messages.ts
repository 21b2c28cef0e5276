import { byteOffsets, offsetOfByte } from '@/lib/sip/bytes';
import { announcedLength } from '@/lib/sip/framing/announced-length';
import { isStartLine } from '@/lib/sip/framing/is-start-line';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contentType } from '@/lib/sip/headers/content-type';
import { afterLineEnd, isLineEnd, lineEnd } from '@/lib/sip/lines';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';

/**
 * Cuts a text that holds several messages. A line of two or more hyphens, with or without words behind them, parts two of them, and so does the framing of the
 * messages themselves: a message ends after as many bytes of body as Content-Length says (RFC 3261 §18.3) or, where
 * that does not lead to the end of a message, before the next line that is a start line. Empty lines between messages belong
 * to none. Takes time in proportion to the length.
 */
export function splitMessages(text: string): readonly Span[] {
  const offsets = byteOffsets(text);
  const spans: Span[] = [];
  let from = skipGap(text, 0);
  while (from < text.length) {
    const to = messageEnd(text, from, offsets);
    spans.push({ from, to });
    from = skipGap(text, to);
  }
  return spans;
}

/** Passes empty lines and separators. */
function skipGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isLineEnd(text.charCodeAt(at)) || isSeparator(text, at)))
    at = nextLine(text, at);
  return at;
}

/** Offset after the message that begins at `from`. Its first line may be anything, so that a broken one is found too. */
function messageEnd(text: string, from: number, offsets: Uint32Array): number {
  let at = nextLine(text, from);
  while (at < text.length && !isBoundary(text, at)) {
    if (isLineEnd(text.charCodeAt(at))) return bodyEnd(text, from, afterLineEnd(text, at), offsets);
    at = nextLine(text, at);
  }
  return at;
}

/** Offset after the body that begins at `from`, below the start line and header section that begin at `head`. */
function bodyEnd(text: string, head: number, from: number, offsets: Uint32Array): number {
  const message = parse(text.slice(head, from));
  const announced = announcedLength(message);
  if (announced.kind === 'stated') {
    const framed = offsetOfByte(offsets, (offsets[from] ?? 0) + announced.length.value);
    if (framed !== undefined && endsMessage(text, framed)) return framed;
  }
  let at = startOfSearch(text, message, from);
  while (at < text.length && !isBoundary(text, at)) at = nextLine(text, at);
  return at;
}

/** A body may hold start lines of its own: those of a fragment of a message (RFC 3420), and whatever parts it has. */
function startOfSearch(text: string, head: Message, from: number): number {
  const type = firstOf(head, contentType);
  switch (type?.type.value.toLowerCase()) {
    case 'message':
      return nextLine(text, from);
    case 'multipart':
      return afterParts(text, from, (type && parameter(type, 'boundary')?.text) ?? '');
    default:
      return from;
  }
}

/** Offset after the line `--boundary--`; `from` itself where there is none. */
function afterParts(text: string, from: number, boundary: string): number {
  const close = text.indexOf(`\n--${boundary}--`, from);
  return close === -1 ? from : nextLine(text, close + 1);
}

/** True if nothing, another message, or empty lines follow; it looks no further than two lines. */
function endsMessage(text: string, at: number): boolean {
  const first = afterLineEnd(text, at);
  const second = afterLineEnd(text, first);
  const isEmpty = second >= text.length || isLineEnd(text.charCodeAt(second));
  return isEmpty || isBoundary(text, at) || isBoundary(text, first) || isBoundary(text, second);
}

function isBoundary(text: string, at: number): boolean {
  return isSeparator(text, at) || isStartLine(text, at);
}

function isSeparator(text: string, at: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === HYPHEN) end++;
  // Behind the hyphens of a delimiter between the parts of a body stand other characters at once.
  return end - at >= 2 && !(text.charCodeAt(end) > SPACE);
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEnd(text, at));
}
