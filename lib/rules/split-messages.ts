import { afterLineEnd, isLineEnd, lineEnd } from '@/lib/sip/lines';
import type { Span } from '@/lib/text/span';

/**
 * Cuts a text that holds several messages. A line that begins with `--` parts two of them, and so does the framing of the
 * messages themselves: a message ends after as many bytes of body as Content-Length says (RFC 3261 §18.3) or, where
 * that does not lead to the end of a message, before the next line that is a start line. Empty lines between messages belong
 * to none. Takes time in proportion to the length.
 */
export function splitMessages(text: string): readonly Span[] {
  const bytesBefore = countBytes(text);
  const spans: Span[] = [];
  let from = skipGap(text, 0);
  while (from < text.length) {
    const to = messageEnd(text, from, bytesBefore);
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
function messageEnd(text: string, from: number, bytesBefore: Uint32Array): number {
  let length: number | undefined;
  let at = nextLine(text, from);
  while (at < text.length && !isBoundary(text, at)) {
    if (isLineEnd(text.charCodeAt(at))) return bodyEnd(text, afterLineEnd(text, at), length, bytesBefore);
    const next = nextLine(text, at);
    length ??= contentLengthIn(text, at, next);
    at = next;
  }
  return at;
}

function bodyEnd(text: string, from: number, length: number | undefined, bytesBefore: Uint32Array): number {
  const framed = length === undefined ? undefined : offsetAfterBytes(bytesBefore, from, length);
  if (framed !== undefined && endsMessage(text, framed)) return framed;
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

function contentLengthIn(text: string, from: number, to: number): number | undefined {
  if (to - from > LONGEST_LENGTH_FIELD) return undefined;
  const digits = /^(?:content-length|l)[ \t]*:\s*([0-9]{1,9})\s*$/i.exec(text.slice(from, to))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const LONGEST_LENGTH_FIELD = 100;

function isBoundary(text: string, at: number): boolean {
  return isSeparator(text, at) || isStartLine(text, at);
}

function isSeparator(text: string, at: number): boolean {
  return text.startsWith('--', at);
}

/** Lines that are longer than any start line are not searched to their end, which keeps the time linear. */
function isStartLine(text: string, at: number): boolean {
  const line = text.slice(at, at + LONGEST_START_LINE).split(/[\r\n]/, 1)[0] ?? '';
  return STATUS_LINE.test(line) || REQUEST_LINE.test(line);
}

const LONGEST_START_LINE = 4096;
const STATUS_LINE = /^SIP\/[0-9]\.[0-9] +[0-9]{3}(?![0-9])/i;
const REQUEST_LINE = /^[A-Za-z0-9\-.!%*_+`'~]+[ \t]+[^ \t].*[ \t]SIP\/[0-9]\.[0-9][ \t]*$/i;

function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEnd(text, at));
}

/** For each offset how many bytes of UTF-8 stand before it. */
function countBytes(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + bytesOf(text.charCodeAt(at));
  return before;
}

/** A character beyond the basic plane has two units here and four bytes there. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
}

/** Offset so many bytes after `from`; undefined if the text is shorter or a character stands across that place. */
function offsetAfterBytes(bytesBefore: Uint32Array, from: number, bytes: number): number | undefined {
  const wanted = (bytesBefore[from] ?? 0) + bytes;
  let low = from;
  let high = bytesBefore.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bytesBefore[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return bytesBefore[low] === wanted ? low : undefined;
}
