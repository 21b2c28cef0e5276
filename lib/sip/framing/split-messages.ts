import { difference } from '@/lib/text/difference';
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
import { isStartLine, LONGEST_START_LINE } from './is-start-line';

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
  return splitText(text).messages;
}

/** A text and its messages, from which those of a similar text are quickly found. */
export interface SplitText {
  readonly text: string;
  readonly messages: readonly FoundMessage[];
  /** For each message the offset before which all was read to find its end. */
  readonly read: readonly number[];
}

/**
 * The same, with what the next call wants to know. Of a text that differs from a former one in one stretch only that stretch is
 * looked at, and what is read together with it: the time that a key press takes does not grow with the text.
 */
export function splitText(text: string, former: SplitText = NOTHING): SplitText {
  const { from, to, insert } = difference(former.text, text);
  const shift = insert.length - (to - from);
  const changed = former.read.findIndex((offset) => offset > from);
  let next = changed === -1 ? former.messages.length : changed;
  const messages = former.messages.slice(0, next);
  const read = former.read.slice(0, next);
  const offsets = onDemand(() => byteOffsets(text));
  let gap = gapFrom(text, messages.at(-1)?.to ?? 0);
  while (gap.to < text.length) {
    const end = messageEnd(text, gap.to, offsets);
    messages.push({ from: gap.to, to: end.to, way: gap.way });
    read.push(end.read);
    const before = end.to - shift;
    while ((former.messages[next]?.to ?? before) < before) next++;
    // What stands behind the end of a message depends on nothing before it.
    if (before >= to && former.messages[next]?.to === before) {
      messages.push(...former.messages.slice(next + 1).map((one) => movedBy(shift, one)));
      read.push(...former.read.slice(next + 1).map((offset) => offset + shift));
      break;
    }
    gap = gapFrom(text, end.to);
  }
  return { text, messages, read };
}

const NOTHING: SplitText = { text: '', messages: [], read: [] };

function movedBy(shift: number, { from, to, way }: FoundMessage): FoundMessage {
  return { from: from + shift, to: to + shift, way };
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

/** Where a message ends, and the offset before which all was read to find that. */
interface End {
  readonly to: number;
  readonly read: number;
}

/** The end of the message that begins at `from`. Its first line may be anything, so that a broken one is found too. */
function messageEnd(text: string, from: number, offsets: () => Uint32Array): End {
  let at = nextLine(text, from);
  while (at < text.length && !isBoundary(text, at)) {
    if (isLineEnd(text.charCodeAt(at))) return bodyEnd(text, from, afterLineEnd(text, at), offsets);
    at = nextLine(text, at);
  }
  return { to: at, read: at + LOOK_AHEAD };
}

/** The end of the body that begins at `from`, below the start line and header section that begin at `head`. */
function bodyEnd(text: string, head: number, from: number, offsets: () => Uint32Array): End {
  const message = parse(text.slice(head, from));
  const announced = announcedLength(message);
  let read = from;
  if (announced.kind === 'stated') {
    const framed = framedEnd(from, announced.length.value, offsets);
    if (framed !== undefined && endsMessage(text, framed)) return { to: framed, read: framed + LOOK_AHEAD };
    read = framed ?? Number.POSITIVE_INFINITY;
  }
  const start = startOfSearch(text, message, from);
  let at = start ?? from;
  while (at < text.length && !isBoundary(text, at)) at = nextLine(text, at);
  if (start === undefined) read = Number.POSITIVE_INFINITY;
  return { to: at, read: Math.max(at, read) + LOOK_AHEAD };
}

/** Characters behind an offset that are read at most to know whether a message ends there: two line ends, and a line. */
const LOOK_AHEAD = LONGEST_START_LINE + 8;

/** Offset after so many bytes of body; undefined within a character and beyond the end of the text. */
function framedEnd(from: number, length: number, offsets: () => Uint32Array): number | undefined {
  return length === 0 ? from : offsetOfByte(offsets(), (offsets()[from] ?? 0) + length);
}

/**
 * A body may hold start lines of its own: those of a fragment of a message (RFC 3420), and whatever parts it has. Undefined
 * where the last of the parts has no end.
 */
function startOfSearch(text: string, head: Message, from: number): number | undefined {
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

/** Offset after the line `--boundary--`; undefined where there is none. */
function afterParts(text: string, from: number, boundary: string): number | undefined {
  const close = text.indexOf(`\n--${boundary}--`, from);
  return close === -1 ? undefined : nextLine(text, close + 1);
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
  while (text.charCodeAt(end) === HYPHEN && end - at < LONGEST_START_LINE) end++;
  // Behind the hyphens of a delimiter between the parts of a body stand other characters at once.
  return end - at >= 2 && !(text.charCodeAt(end) > SPACE);
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

/** A value that is computed when it is asked for first. */
function onDemand<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEnd(text, at));
}
