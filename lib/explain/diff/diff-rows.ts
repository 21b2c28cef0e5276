import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { type FieldChange, semanticDiff } from './semantic-diff';

/** A start line, a header field with its folded lines, the empty line or a body, in one message or in both. */
export interface DiffRow {
  /** `Via#2`: the second of that name. */
  readonly key: string;
  /** Name of the header field; empty for what has none. */
  readonly name: string;
  /** As it stands in the first message, cut where a change begins or ends; undefined if it is not there. */
  readonly before: readonly Segment[] | undefined;
  /** The same for the second message. */
  readonly after: readonly Segment[] | undefined;
}

/** A piece of a row as written. */
export interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

/**
 * Two messages of one exchange put over each other row by row, so that reading down the rows of either gives that message
 * as it is written. A row of both is paired by name and number; one that changed its place among the others is in the
 * first message, and once more in the second.
 */
export function diffRows(before: Message, after: Message): readonly DiffRow[] {
  const changes = semanticDiff(before, after).filter(({ kind }) => kind !== 'same');
  const old = placesOf(before);
  const now = placesOf(after);
  const rows: DiffRow[] = [];
  let next = 0;
  const leave = (end: number) => {
    for (const place of old.slice(next, end)) {
      rows.push({ ...headOf(place, ' before'), before: [whole(before, place)], after: undefined });
    }
    next = end;
  };
  for (const place of now) {
    const pair = old.findIndex(({ key }, i) => i >= next && key === place.key);
    const partner = old[pair];
    if (partner === undefined) {
      rows.push({ ...headOf(place, ''), before: undefined, after: [whole(after, place)] });
      continue;
    }
    leave(pair);
    next = pair + 1;
    rows.push({
      ...headOf(place, ''),
      before: segmentsOf(before, partner, changes, 'before'),
      after: segmentsOf(after, place, changes, 'after'),
    });
  }
  leave(old.length);
  return rows;
}

interface Place extends Span {
  readonly key: string;
  readonly name: string;
}

function placesOf({ startLine, headers, body }: Message): readonly Place[] {
  const counts = new Map<string, number>();
  const fields = headers.map(({ canonical, name, from, to }) => {
    const count = (counts.get(canonical) ?? 0) + 1;
    counts.set(canonical, count);
    return { key: `${canonical}#${count}`, name: name.value, from, to };
  });
  const start = { key: 'start', name: '', from: startLine.from, to: startLine.to };
  if (body.from === body.to) return [start, ...fields];
  return [
    start,
    ...fields,
    { key: 'end', name: '', from: body.from, to: body.from },
    { key: 'body', name: '', ...body },
  ];
}

function headOf({ key, name }: Place, suffix: string) {
  return { key: `${key}${suffix}`, name };
}

function whole({ text }: Message, { from, to }: Span): Segment {
  return { text: text.slice(from, to), changed: true };
}

/** `CSeq: 2 REGISTER` with another number is `CSeq: `, `2` and ` REGISTER`. */
function segmentsOf(
  { text }: Message,
  { from, to }: Span,
  changes: readonly FieldChange[],
  side: 'before' | 'after',
): readonly Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const cut = (end: number, changed: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), changed });
    at = Math.max(at, end);
  };
  for (const change of changes) {
    const span = change[side];
    if (span === undefined || span.from < at || span.to > to) continue;
    cut(span.from, false);
    cut(span.to, true);
  }
  cut(to, false);
  return segments;
}
