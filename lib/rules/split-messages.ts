import { byteOffsets, offsetOfByte } from '@/lib/sip/bytes';
import { announcedLength } from '@/lib/sip/framing/announced-length';
import { isStartLine } from '@/lib/sip/framing/is-start-line';
import { afterLineEnd, isLineEnd, lineEnd } from '@/lib/sip/lines';
import { parse } from '@/lib/sip/parse';
import type { Span } from '@/lib/text/span';

/**
 * Cuts a text that holds several messages. A line that begins with `--` parts two of them, and so does the framing of the
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
  const announced = announcedLength(parse(text.slice(head, from)));
  if (announced.kind === 'stated') {
    const framed = offsetOfByte(offsets, (offsets[from] ?? 0) + announced.length.value);
    if (framed !== undefined && endsMessage(text, framed)) return framed;
  }
  let at = from;
  while (at < text.length && !isBoundary(text, at)) at = nextLine(text, at);
  return at;
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
  return text.startsWith('--', at);
}

function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEnd(text, at));
}
