import { isToken } from '@/lib/sip/grammar/is-token';
import { afterLineEnd, lineEnd } from '@/lib/sip/lines';
import type { HeaderField, Message, Piece } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { isParameter, pieces } from '@/lib/sip/pieces';
import { parseUri } from '@/lib/sip/uri/uri';
import { type Span, slice } from '@/lib/text/span';

/** What stands or would stand at an offset. The span is what is written there now: empty where nothing is. */
export type Place = Span & PlaceKind;

type PlaceKind =
  /** The first word of the message. `isLast`: nothing follows it in its line. */
  | { readonly kind: 'first-word'; readonly isLast: boolean }
  /** Code and phrase of a status line. */
  | { readonly kind: 'status' }
  | { readonly kind: 'header-name'; readonly hasColon: boolean }
  /** `others`: the paths of the parameters beside it. */
  | {
      readonly kind: 'parameter-name';
      /** What the paths of its kind begin with: `Via;`, `Authorization.`. */
      readonly prefix: string;
      readonly hasValue: boolean;
      readonly others: ReadonlySet<string>;
    }
  /** `isWhole`: nothing else stands in the value of the header field. */
  | {
      readonly kind: 'value';
      readonly path: string;
      readonly quotes: 'none' | 'open' | 'closed';
      readonly isWhole: boolean;
    }
  /** `isBare`: it has no angle brackets and needs some. */
  | { readonly kind: 'uri'; readonly path: string; readonly isBare: boolean; readonly isWhole: boolean }
  | { readonly kind: 'uri-parameter-name'; readonly hasValue: boolean; readonly others: ReadonlySet<string> }
  | { readonly kind: 'uri-parameter-value'; readonly name: string };

/**
 * The place at an offset. The parser itself is asked: a letter is put there, and what becomes of it tells what belongs
 * there. Undefined where that has no name, as between two pieces and in the body.
 */
export function placeAt(message: Message, offset: number): Place | undefined {
  const { text, startLine } = message;
  if (offset < startLine.from) return undefined;
  if (offset <= startLine.to) return placeInStartLine(text, startLine, offset);
  const probe = parse(text.slice(0, offset) + LETTER + text.slice(offset));
  if (probe.body.from <= offset) return undefined;
  const piece = pieces(probe).find(({ from, to }) => from <= offset && offset < to);
  const place = piece?.path ? placeInPiece(probe, piece, offset) : nameOfNewField(probe, offset);
  return place && withoutLetter(place);
}

/** Whatever may stand anywhere. */
const LETTER = 'x';

function withoutLetter(place: Place): Place {
  return { ...place, to: place.to - LETTER.length };
}

/**
 *     REGISTER sips:ss2.biloxi.example.com SIP/2.0
 *              ^
 */
function placeInStartLine(text: string, line: Span, offset: number): Place | undefined {
  const [first = ''] = slice(text, line).split(' ', 1);
  const firstEnd = line.from + first.length;
  if (offset <= firstEnd) {
    return { kind: 'first-word', isLast: firstEnd >= line.to, from: line.from, to: firstEnd };
  }
  if (/^SIP\//i.test(first)) return { kind: 'status', from: firstEnd + 1, to: line.to };
  const gap = text.indexOf(' ', firstEnd + 1);
  const uriEnd = gap === -1 || gap > line.to ? line.to : gap;
  if (offset > uriEnd) {
    return { ...PLAIN, path: 'Request-Line.version', from: uriEnd + 1, to: line.to };
  }
  return placeInUri(text, 'Request-Line.uri', { from: firstEnd + 1, to: uriEnd }, offset, false);
}

const PLAIN = { kind: 'value', quotes: 'none', isWhole: false } as const;

/** A line that is no header field yet: `Vi`. */
function nameOfNewField({ text, headers }: Message, offset: number): Place | undefined {
  if (headers.some(({ from, to }) => from <= offset && offset < to)) return undefined;
  let from = offset;
  while (from > 0 && afterLineEnd(text, from - 1) !== from) from--;
  const to = lineEnd(text, offset);
  return isToken(text.slice(from, to)) ? { kind: 'header-name', hasColon: false, from, to } : undefined;
}

function placeInPiece(probe: Message, piece: Piece, offset: number): Place | undefined {
  const { path, from, to } = piece;
  if (path.endsWith(':')) return { kind: 'header-name', hasColon: true, from, to };
  const field = probe.headers.find((one) => one.from <= offset && offset < one.to);
  if (field === undefined) return undefined;
  if (isParameter(path)) return placeInParameter(probe, field, piece, offset);
  const isWhole = field.value.from === from && field.value.to === to;
  if (path.endsWith('.uri')) {
    const isBare = probe.text[from - 1] !== '<';
    return placeInUri(probe.text, path, piece, offset, isBare, isWhole);
  }
  return { ...PLAIN, isWhole, path, from, to };
}

/**
 *     branch=z9hG4bKnashds7
 *            ^
 */
function placeInParameter(probe: Message, field: HeaderField, piece: Piece, offset: number): Place {
  const { text } = probe;
  const { path, from, to } = piece;
  const equals = slice(text, piece).indexOf('=');
  if (equals === -1 || offset <= from + equals) {
    const nameTo = equals === -1 ? to : from + equals;
    const prefix = field.canonical + (path[field.canonical.length] ?? '');
    const others = pathsBeside(probe, field, piece);
    return { kind: 'parameter-name', prefix, hasValue: equals !== -1, others, from, to: nameTo };
  }
  return placeInValue(text, path, { from: from + equals + 1, to }, offset);
}

/** The other parameters of the one value that a piece belongs to: a field may hold several values. */
function pathsBeside(probe: Message, field: HeaderField, piece: Piece): ReadonlySet<string> {
  // What a grammar reads is a span, whatever else it is.
  const around = (field.values as readonly Span[]).find(
    ({ from, to }) => from <= piece.from && piece.to <= to,
  );
  const { from, to } = around ?? field;
  const beside = pieces(probe).filter((one) => from <= one.from && one.to <= to && one.from !== piece.from);
  return new Set(beside.map(({ path }) => path));
}

/** The value of a parameter, inside its quotation marks; of a list in quotation marks, such as `qop`, one word. */
function placeInValue(text: string, path: string, { from, to }: Span, offset: number): Place {
  const value = text.slice(from, to);
  const blanks = /^\s*/.exec(value)?.[0].length ?? 0;
  if (value[blanks] !== '"') return { ...PLAIN, path, from: from + blanks, to };
  const start = from + blanks + 1;
  const isClosed = to > start && text[to - 1] === '"';
  const end = isClosed ? to - 1 : to;
  const inside = { ...PLAIN, path, quotes: isClosed ? 'closed' : 'open', from: start, to: end } as const;
  if (!path.endsWith('.qop')) return inside;
  const comma = text.indexOf(',', offset);
  const hasNext = comma !== -1 && comma < end;
  const wordFrom = Math.max(start, text.lastIndexOf(',', offset - 1) + 1);
  return { ...inside, quotes: hasNext ? 'closed' : inside.quotes, from: wordFrom, to: hasNext ? comma : end };
}

/**
 *     sip:bob@biloxi.example.com;transport=tcp
 *                                ^
 */
function placeInUri(
  text: string,
  path: string,
  { from, to }: Span,
  offset: number,
  isBare: boolean,
  isWhole = false,
): Place {
  const { parameters } = parseUri(text, from, to);
  const at = parameters.find((one) => one.from <= offset && offset <= one.to);
  if (at?.value && offset >= at.value.from) {
    const name = at.name.value.toLowerCase();
    return { kind: 'uri-parameter-value', name, from: at.value.from, to: at.value.to };
  }
  const isNew = at === undefined && offset > from && text[offset - 1] === ';';
  if (at === undefined && !isNew) return { kind: 'uri', path, isBare, isWhole, from, to };
  const name = at?.name ?? { from: offset, to: offset };
  const others = new Set(parameters.filter((one) => one !== at).map((one) => one.name.value.toLowerCase()));
  return {
    kind: 'uri-parameter-name',
    hasValue: at?.value !== undefined,
    others,
    from: name.from,
    to: name.to,
  };
}
