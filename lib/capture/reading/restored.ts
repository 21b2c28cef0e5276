import { afterLineEnd, lineEnd } from '@/lib/sip/lines';
import type { Span } from '@/lib/text/span';
import type { LogShape } from './log-format';

/** What a stretch of a log was before it was logged. */
export interface Restored {
  readonly text: string;
  /** Where in the log an offset of the text stands. */
  readonly placeOf: (offset: number) => number;
}

/**
 * Takes margins off the lines of a stretch, and gives them the line ends back that they had. A log in which not one CR is
 * left lost them on its way: lines of SIP end in CRLF, and Content-Length counts both.
 */
export function restored(log: string, stretch: Span, shape: LogShape): Restored {
  const lines = linesOf(log, stretch);
  const style = styleOf(log, lines, shape);
  const parts: string[] = [];
  const starts: Start[] = [];
  let length = 0;
  for (const line of lines) {
    const from = style.margin ? marginEnd(log, line, style.margin) : line.from;
    const part = asSent(log, { ...line, from }, style);
    starts.push({ text: length, log: from });
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), placeOf: (offset) => placeOf(starts, offset, stretch.to) };
}

/** What the logger did to the lines of a message, which its first line and its line ends show. */
interface Style {
  readonly margin: RegExp | undefined;
  readonly lineEnds: 'as they were' | 'without CR' | 'dot for CR';
}

function styleOf(log: string, lines: readonly Line[], { margin, dots }: LogShape): Style {
  const [first] = lines;
  const hasMargin = margin && first && marginEnd(log, first, margin) > first.from;
  const hasCr = lines.some(({ end, next }) => next === end + 2);
  return {
    margin: hasMargin ? margin : undefined,
    lineEnds: dots && first && isDotted(log, first) ? 'dot for CR' : hasCr ? 'as they were' : 'without CR',
  };
}

function asSent(log: string, line: Line, { lineEnds }: Style): string {
  const { from, end, next } = line;
  if (lineEnds === 'dot for CR' && isDotted(log, line))
    return `${log.slice(from, end - 1)}\r${log.slice(end, next)}`;
  return lineEnds === 'without CR' && next > end ? `${log.slice(from, end)}\r\n` : log.slice(from, next);
}

interface Line {
  readonly from: number;
  /** Before the line end, and behind it. */
  readonly end: number;
  readonly next: number;
}

/** Where a line of the text begins there and in the log. */
interface Start {
  readonly text: number;
  readonly log: number;
}

/** A line of which the log has a dot for the CR. */
function isDotted(log: string, { from, end }: Line): boolean {
  return end > from && log[end - 1] === '.';
}

function linesOf(log: string, { from, to }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const end = Math.min(lineEnd(log, at), to);
    const next = Math.min(afterLineEnd(log, end), to);
    lines.push({ from: at, end, next });
    at = next;
  }
  return lines;
}

function marginEnd(log: string, { from, end }: Line, margin: RegExp): number {
  margin.lastIndex = from;
  const length = margin.exec(log)?.[0].length ?? 0;
  return Math.min(from + length, end);
}

/** What the text has and the log has not stands where the next line begins. */
function placeOf(starts: readonly Start[], offset: number, end: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const { text, log } = starts[low] ?? { text: 0, log: end };
  return Math.min(log + offset - text, starts[low + 1]?.log ?? end);
}
