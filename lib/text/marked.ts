import type { Span } from './span';

/** A text and the stretches of it that an example points at. */
export interface Marked {
  readonly text: string;
  /** In order of position. */
  readonly spans: readonly Span[];
}

/**
 * Reads an example in which a line made only of spaces and `^` marks the line above it:
 *
 *     CSeq: one REGISTER
 *           ^^^
 *
 * Each run of `^` is one span, at the same columns of the nearest line above that is not itself such a line; several
 * mark lines may follow one another. A mark past the end of its line is an empty span at the end of the line. A mark
 * that reaches the end of its line and one that starts a folded line below it (one that begins with white space)
 * are one span. The mark lines are taken out; the lines, parted by LF in the example, are joined with CRLF, or with CR or LF
 * alone where they end in the sign of it, `␍` or `␊`.
 */
export function readMarked(marked: string): Marked {
  const written: string[] = [];
  const spans: Span[] = [];
  let above: Line | undefined;
  for (const line of marked.split('\n')) {
    if (above && isMarkLine(line)) {
      for (const run of line.matchAll(/\^+/g)) spans.push(spanOfMark(above, run.index, run[0].length));
    } else {
      if (above) written.push(above.end);
      above = lineFrom(above ? above.to + above.end.length : 0, line);
      written.push(line.slice(0, above.to - above.from));
    }
  }
  const text = written.join('');
  return { text, spans: joinFolds(text, spans.toSorted(byPosition)) };
}

/**
 * Draws the marks: the inverse of `readMarked`, for comparing with what is expected. Lines end in
 * LF. Spans that overlap or touch are drawn on lines of their own. An empty span is drawn as one `^`, which only
 * at the end of a line reads back as empty; a line end itself cannot be marked. A lone CR or LF in a text that has CRLF too
 * is drawn as its sign.
 */
export function drawMarked(text: string, spans: readonly Span[]): string {
  const ordered = spans.toSorted(byPosition);
  const hasCrlf = text.includes(CRLF);
  const drawn: string[] = [];
  let lineStart = 0;
  for (const [line, lineEnd] of linesOf(text)) {
    const sign = hasCrlf ? signOf(lineEnd) : '';
    drawn.push(line + sign, ...markLines(ordered, lineStart, lineStart + line.length));
    lineStart += line.length + lineEnd.length;
  }
  return drawn.join('\n');
}

/** One line of the text, without the end that it has. */
interface Line extends Span {
  readonly end: string;
}

const CRLF = '\r\n';
const LONE_ENDS: readonly (readonly [sign: string, end: string])[] = [
  ['␍', '\r'],
  ['␊', '\n'],
];

function lineFrom(from: number, line: string): Line {
  const lone = LONE_ENDS.find(([sign]) => line.endsWith(sign));
  return lone
    ? { from, to: from + line.length - lone[0].length, end: lone[1] }
    : { from, to: from + line.length, end: CRLF };
}

/** Empty for CRLF, and where the text ends. */
function signOf(lineEnd: string): string {
  return LONE_ENDS.find(([, end]) => end === lineEnd)?.[0] ?? '';
}

function isMarkLine(line: string): boolean {
  return line.includes('^') && /^[ ^]+$/.test(line);
}

function byPosition(a: Span, b: Span): number {
  return a.from - b.from || a.to - b.to;
}

function spanOfMark({ from, to }: Line, column: number, length: number): Span {
  return { from: Math.min(from + column, to), to: Math.min(from + column + length, to) };
}

/** Joins `…"a"` and ` nonce=…` where the first mark ends with its line and the second starts a folded line. */
function joinFolds(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const openAt = joined.findIndex((earlier) => foldsInto(text, earlier, span));
    const earlier = joined[openAt];
    if (earlier === undefined) joined.push(span);
    else joined[openAt] = { from: earlier.from, to: span.to };
  }
  return joined.toSorted(byPosition);
}

function foldsInto(text: string, earlier: Span, later: Span): boolean {
  return (
    later.from === earlier.to + CRLF.length &&
    text.startsWith(CRLF, earlier.to) &&
    /[ \t]/.test(text.charAt(later.from))
  );
}

/** Each line with its line end; the last one has none. */
function linesOf(text: string): [line: string, lineEnd: string][] {
  const parts = text.split(/(\r\n|\r|\n)/);
  return parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1] ?? '']] : []));
}

/** The mark lines below the line [from, to): each span on the first of them where it touches no other. */
function markLines(ordered: readonly Span[], from: number, to: number): string[] {
  const rows: string[] = [];
  for (const span of ordered) {
    if (!touchesLine(span, from, to)) continue;
    const start = Math.max(span.from, from) - from;
    const length = Math.max(Math.min(span.to, to) - from - start, 1);
    const free = rows.findIndex((row) => row.length < start || (row.length === 0 && start === 0));
    const row = free === -1 ? rows.length : free;
    rows[row] = (rows[row] ?? '').padEnd(start) + '^'.repeat(length);
  }
  return rows;
}

/** A span that merely ends where the line starts has nothing on it. */
function touchesLine(span: Span, from: number, to: number): boolean {
  return span.from <= to && (span.to > from || span.from >= from);
}
