import type { Span } from '@/lib/text/span';
import { giveBack } from '../codes';
import { Cursor } from '../cursor';
import { parameter } from '../grammar/parameters';
import { readHeaderField } from '../header-field';
import type { ContentType } from '../headers/content-type';
import { afterLineEnd, isBlank, isLineEnd, lineEnd } from '../lines';
import type { HeaderField, Message, SyntaxProblem } from '../message';
import type { Body, BodyPart, MultipartBody } from './body';
import { framedBody } from './framed-body';
import { cutMultipart, type PartFrame } from './multipart';
import { sdpLines } from './sdp-lines';

/**
 * What a message carries, by its Content-Type (RFC 3261 §7.4, §20.15) and as far as its Content-Length reaches. Never
 * fails; takes time in proportion to the length. What is wrong in it `bodyProblems` says.
 */
export function bodyOf(message: Message): Body {
  return readBody(message.text, message.headers, framedBody(message), { kind: 'other', depth: 0 });
}

/** Multiparts within multiparts are opened to this depth: mail and SIP need three, and each costs a walk through the text. */
const DEEPEST = 8;

interface Surroundings {
  /** What a body without Content-Type is: nobody knows for that of a message, text for that of a part. */
  readonly kind: 'other' | 'text';
  /** How many multiparts it lies in. */
  readonly depth: number;
  /** Reads the header fields of parts, from the top of the text to its bottom; begun with the outermost multipart. */
  readonly reading?: Reading;
}

interface Reading {
  readonly cursor: Cursor;
  /** Where the cursor puts what it reports. */
  readonly problems: SyntaxProblem[];
}

function readBody(
  text: string,
  headers: readonly HeaderField[],
  span: Span,
  surroundings: Surroundings,
): Body {
  const { from, to } = span;
  if (from === to) return { kind: 'none', from, to };
  if (isEncoded(headers)) return { kind: 'other', from, to };
  const type = contentTypeOf(headers);
  const kind = type ? kindOf(type) : surroundings.kind;
  switch (kind) {
    case 'sdp':
      return { kind, lines: sdpLines(text, span), from, to };
    case 'multipart':
      if (!type || surroundings.depth >= DEEPEST) return { kind: 'other', from, to };
      return readMultipart(text, type, span, surroundings);
    case 'cpl':
      return { kind, charset: charsetOf(type) ?? declaredCharset(text, span) ?? UTF_8, from, to };
    case 'text':
      return { kind, charset: charsetOf(type) ?? UTF_8, from, to };
    case 'other':
      return { kind, from, to };
  }
}

const UTF_8 = 'UTF-8';

/**
 * The parts of a multipart are read as the message is: header fields, an empty line, a body (RFC 2046 §5.1).
 *
 *     --unique-boundary-1
 *     ^
 */
function readMultipart(
  text: string,
  contentType: ContentType,
  span: Span,
  around: Surroundings,
): MultipartBody {
  const { from, to } = span;
  const boundary = parameter(contentType, 'boundary')?.text || undefined;
  const outside = { kind: 'multipart', contentType, boundary, from, to } as const;
  if (boundary === undefined) {
    return { ...outside, preamble: span, parts: [], close: undefined, epilogue: { from: to, to } };
  }
  const { parts, ...frame } = cutMultipart(text, span, boundary);
  const reading = around.reading ?? beginReading(text);
  const kind = isDigest(contentType) ? 'other' : 'text';
  const inside = { kind, depth: around.depth + 1, reading } as const;
  const read = parts.map((part) => readPart(text, part, inside));
  if (!around.reading) giveBack(reading.cursor.codes);
  return { ...outside, ...frame, parts: read };
}

function beginReading(text: string): Reading {
  const problems: SyntaxProblem[] = [];
  return { cursor: new Cursor(text, problems), problems };
}

function readPart(text: string, part: PartFrame, around: Required<Surroundings>): BodyPart {
  const { cursor, problems } = around.reading;
  const { delimiter, from, to } = part;
  const headers: HeaderField[] = [];
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) {
    const end = fieldEnd(text, at, to);
    const field = readHeaderField(cursor.enter(at, end), at === from);
    if (field) headers.push(field);
    at = Math.min(afterLineEnd(text, end), to);
  }
  const ofPart = problems.length === 0 ? NONE : problems.splice(0);
  const body = readBody(text, headers, { from: Math.min(afterLineEnd(text, at), to), to }, around);
  return { delimiter, headers, problems: ofPart, body, from, to };
}

const NONE: readonly never[] = [];

/** Offset at which the field at `at` ends: lines that begin with white space continue it (RFC 3261 §7.3.1). */
function fieldEnd(text: string, at: number, to: number): number {
  let end = lineEnd(text, at);
  for (let next = afterLineEnd(text, end); next < to; next = afterLineEnd(text, end)) {
    if (!isBlank(text.charCodeAt(next))) break;
    end = lineEnd(text, next);
  }
  return Math.min(end, to);
}

function contentTypeOf(headers: readonly HeaderField[]): ContentType | undefined {
  const field = headers.find(({ canonical, values }) => canonical === 'Content-Type' && values.length > 0);
  // The parser reads a field of that name with the grammar of Content-Type and no other.
  return field?.values[0] as ContentType | undefined;
}

function kindOf({ type, subtype }: ContentType): Exclude<Body['kind'], 'none'> {
  const [main, sub] = [type.value.toLowerCase(), subtype.value.toLowerCase()];
  if (main === 'application' && sub === 'sdp') return 'sdp';
  if (main === 'application' && sub === 'cpl+xml') return 'cpl';
  return main === 'multipart' || main === 'text' ? main : 'other';
}

/** The parts of `multipart/digest` are messages by default, not texts (RFC 2046 §5.1.5). */
function isDigest({ subtype }: ContentType): boolean {
  return subtype.value.toLowerCase() === 'digest';
}

/** True for what has to be decoded first (RFC 3261 §20.12; RFC 2045 §6 for parts). */
function isEncoded(headers: readonly HeaderField[]): boolean {
  return headers.some(
    ({ canonical, value }) =>
      ENCODINGS.has(canonical.toLowerCase()) &&
      value.value.split(',').some((coding) => !AS_IT_IS.has(coding.trim().toLowerCase())),
  );
}

const ENCODINGS = new Set(['content-encoding', 'content-transfer-encoding']);
const AS_IT_IS = new Set(['', 'identity', '7bit', '8bit', 'binary']);

function charsetOf(type: ContentType | undefined): string | undefined {
  return type && parameter(type, 'charset')?.text;
}

/**
 * What the first line of an XML document says of itself; no more than that is read of it.
 *
 *     <?xml version="1.0" encoding="UTF-8"?>
 *                                   ^
 */
function declaredCharset(text: string, { from, to }: Span): string | undefined {
  const beginning = text.slice(from, Math.min(to, from + LONGEST_DECLARATION));
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)/.exec(beginning)?.[1];
}

const LONGEST_DECLARATION = 200;
