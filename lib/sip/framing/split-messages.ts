import type { Span } from '@/lib/text/span';
import { readWay, type Way } from '@/lib/text/way';
import { byteOffsets, offsetOfByte } from '../bytes';
import { parameter } from '../grammar/parameters';
import { contentType } from '../headers/content-type';
import { afterLineEnd, isLineEnd, lineEnd } from '../lines';
import type { Message } from '../message';
import { parse } from '../parse';
import { firstOf } from '../values-of';
import { announcedLength } from './announced-length';
import { isStartLine } from './is-start-line';

/** Where a message stands in a text, and what the separator above it says of its way. */
export interface FoundMessage extends Span {
  readonly way: Way;
}

/**
 * Cuts a text that holds several messages. A line of two or more hyphens, with or without words behind them, parts two of them, and so does the framing of the
 * messages themselves: a message ends after as many bytes of body as Content-Length says (RFC 3261 §18.3) or, where
 * that does not lead to the end of a message, before the next line that is a start line. Empty lines between messages belong
 * to none. The words of a separator may tell the way of the message below it (`-- 192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at
 * 500 ms`). Takes time in proportion to the length.
 */
export function splitMessages(text: string): readonly FoundMessage[] {
  const offsets = byteOffsets(text);
  const found: FoundMessage[] = [];
  let gap = gapFrom(text, 0);
  while (gap.to < text.length) {
    const to = messageEnd(text, gap.to, offsets);
    found.push({ from: gap.to, to, way: gap.way });
    gap = gapFrom(text, to);
  }
  return found;
}

/** Empty lines and separators: offset after them, and what the last of them says. */
function gapFrom(text: string, from: number): { readonly to: number; readonly way: Way } {
  let way: Way = {};
  let to = from;
  while (to < text.length && (isLineEnd(text.charCodeAt(to)) || isSeparator(text, to))) {
    const next = nextLine(text, to);
    if (isSeparator(text, to)) way = readWay(text.slice(to, Math.min(next, to + LONGEST_SEPARATOR)));
    to = next;
  }
  return { to, way };
}

/** Characters of a separator that are read. */
const LONGEST_SEPARATOR = 400;

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
