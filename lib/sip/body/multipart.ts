import type { Span } from '@/lib/text/span';
import { afterLineEnd, isBlank, lineEnd } from '../lines';

/** A multipart cut at its delimiters; what is in the parts has not been looked at. */
export interface MultipartFrame {
  readonly preamble: Span;
  readonly parts: readonly PartFrame[];
  readonly close: Span | undefined;
  readonly epilogue: Span;
}

/** A part, and the delimiter on the line above it. */
export interface PartFrame extends Span {
  readonly delimiter: Span;
}

/**
 * Cuts a multipart at the lines made of its boundary (RFC 2046 §5.1.1). The line end before a delimiter belongs to the
 * delimiter. Without a closing delimiter the last part reaches to the end.
 *
 *     --unique-boundary-1⏎Content-Type: application/sdp⏎⏎v=0⏎--unique-boundary-1--
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function cutMultipart(text: string, body: Span, boundary: string): MultipartFrame {
  const parts: PartFrame[] = [];
  let preamble: Span = body;
  let open: Span | undefined;
  let from = body.from;
  for (let at = body.from, next = at; at < body.to; at = next) {
    const end = Math.min(lineEnd(text, at), body.to);
    next = Math.min(afterLineEnd(text, end), body.to);
    const delimiter = delimiterIn(text, at, end, boundary);
    if (!delimiter) continue;
    const before = beforeLineEnd(text, from, at);
    if (open) parts.push({ delimiter: open, from, to: before });
    else preamble = { from, to: before };
    if (delimiter.closes) return { preamble, parts, close: delimiter, epilogue: { from: next, to: body.to } };
    open = delimiter;
    from = next;
  }
  if (open) parts.push({ delimiter: open, from, to: body.to });
  return { preamble, parts, close: undefined, epilogue: { from: body.to, to: body.to } };
}

/**
 * `"--" boundary [ "--" ] *( SP / HTAB )`: the delimiter on the line [from, to), if it holds one and nothing else.
 *
 *     --unique-boundary-1--
 *     ^
 */
function delimiterIn(
  text: string,
  from: number,
  to: number,
  boundary: string,
): (Span & { readonly closes: boolean }) | undefined {
  const end = from + 2 + boundary.length;
  // Compared no further than the line reaches, so that a long boundary does not cost its length at each short line.
  if (end > to || !text.startsWith('--', from) || !text.startsWith(boundary, from + 2)) return undefined;
  const closes = end + 2 <= to && text.startsWith('--', end);
  const delimiter = { from, to: closes ? end + 2 : end, closes };
  let padding = delimiter.to;
  while (padding < to && isBlank(text.charCodeAt(padding))) padding++;
  return padding === to ? delimiter : undefined;
}

/** Where the line end begins that stands right before the line at `at`; not before `least`, where the part begins. */
function beforeLineEnd(text: string, least: number, at: number): number {
  if (at === least) return at;
  return at - 2 >= least && afterLineEnd(text, at - 2) === at ? at - 2 : at - 1;
}
