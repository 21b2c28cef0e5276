import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { Problem, Severity } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { countBelow } from './count-below';

/** A run of characters that look alike. Empty where a problem points between two characters. */
export interface Stretch {
  /** Offset into the message. */
  readonly from: number;
  readonly text: string;
  /** That of the worst problem here. */
  readonly severity?: Severity;
  readonly changed: boolean;
  /** True where something outside points at it. */
  readonly pointed?: true;
  /** Indexes of the problems that begin here. */
  readonly marks: readonly number[];
}

/** A field, or what stands between two fields, as far as it is on this line. */
export interface Part {
  readonly from: number;
  /** Index into the explained spans; undefined between fields. */
  readonly field?: number;
  /** False where a field goes on that began on an earlier line. */
  readonly first: boolean;
  readonly stretches: readonly Stretch[];
}

/** One line as written, without its line end. */
export interface Line {
  readonly from: number;
  readonly parts: readonly Part[];
  /** White space that it begins with: it continues the line above (RFC 3261 §7.3.1). */
  readonly fold: string;
  readonly changed: boolean;
}

export interface Layers {
  /** In order, not overlapping: what `explainMessage` gives. */
  readonly explained: readonly ExplainedSpan[];
  readonly problems: readonly Problem[];
  readonly changed: readonly Span[];
  readonly pointed?: readonly Span[] | undefined;
}

/**
 * A message as lines and pieces of lines, cut wherever a field, a problem or a change begins or ends. Everything is
 * looked up in sorted offsets, so that the time is n log n in the length of the text and of the layers.
 */
export function messageLines(text: string, layers: Layers): readonly Line[] {
  const index = indexOf(layers);
  return linesOf(text).map(({ from, to, next }) => {
    const fold = /^[ \t]*/.exec(text.slice(from, to))?.[0] ?? '';
    const stretches = stretchesOf(text, { from: from + fold.length, to }, { from, to: next }, index);
    return {
      from,
      fold,
      parts: partsOf(stretches, layers.explained, index.fieldStarts),
      changed: stretches.some((stretch) => stretch.changed),
    };
  });
}

/** The layers, ready to be asked about any offset. All numbers are ascending. */
interface LayerIndex {
  /** Where anything begins or ends, each offset once. */
  readonly edges: readonly number[];
  readonly fieldStarts: readonly number[];
  readonly problemStarts: readonly number[];
  /** The problem that begins at the start of the same index. */
  readonly problemAt: readonly number[];
  readonly severityAt: (offset: number) => Severity | undefined;
  readonly isChangedAt: (offset: number) => boolean;
  readonly isPointedAt: (offset: number) => boolean;
}

function indexOf({ explained, problems, changed, pointed = [] }: Layers): LayerIndex {
  const ends = [...explained, ...problems, ...changed, ...pointed].flatMap(({ from, to }) => [from, to]);
  const byStart = problems
    .map(({ from }, number) => ({ from, number }))
    .sort((a, b) => a.from - b.from || a.number - b.number);
  const coverages = SEVERITIES.map((severity) => ({
    severity,
    covers: coverageOf(problems.filter((problem) => problem.severity === severity)),
  }));
  return {
    edges: ascending(new Set(ends)),
    fieldStarts: explained.map(({ from }) => from),
    problemStarts: byStart.map(({ from }) => from),
    problemAt: byStart.map(({ number }) => number),
    severityAt: (offset) => coverages.find(({ covers }) => covers(offset))?.severity,
    isChangedAt: coverageOf(changed),
    isPointedAt: coverageOf(pointed),
  };
}

/** From the worst to the least. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Tells whether any of the spans covers an offset: some do if more have begun there than have ended. */
function coverageOf(spans: readonly Span[]): (offset: number) => boolean {
  const starts = ascending(spans.map(({ from }) => from));
  const ends = ascending(spans.map(({ to }) => to));
  return (offset) => countBelow(starts, offset + 1) > countBelow(ends, offset + 1);
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** Where in a sorted list the values are that are at least `low` and below `high`. */
function between(sorted: readonly number[], low: number, high: number): Span {
  return { from: countBelow(sorted, low), to: countBelow(sorted, high) };
}

interface LineSpan extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

/** After a line end at the end of the text there is no further line; what is said of that place goes to the last one. */
function linesOf(text: string): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n|$/g)) {
    if (from === text.length) break;
    const next = index + end.length;
    lines.push({ from, to: index, next: next === text.length ? next + 1 : next });
    from = next;
  }
  return lines;
}

/** `shown` is the line without its fold, `whole` is the line with fold and line end. */
function stretchesOf(text: string, shown: Span, whole: Span, index: LayerIndex): readonly Stretch[] {
  const within = between(index.edges, shown.from + 1, shown.to);
  const inner = index.edges.slice(within.from, within.to);
  const edges = shown.from === shown.to ? [shown.from] : [shown.from, ...inner, shown.to];
  return edges.flatMap((from, i) => {
    const to = edges[i + 1] ?? from;
    // A problem of the fold is shown where the line begins, one of the line end where it ends.
    const begun = between(
      index.problemStarts,
      from === shown.from ? whole.from : from,
      from === shown.to ? whole.to : from + 1,
    );
    const marks = index.problemAt.slice(begun.from, begun.to);
    if (from === to && marks.length === 0) return [];
    const severity = index.severityAt(from);
    return [
      {
        from,
        text: text.slice(from, to),
        changed: index.isChangedAt(from),
        marks,
        ...(severity && { severity }),
        ...(index.isPointedAt(from) && { pointed: true as const }),
      },
    ];
  });
}

/** Stretches of one field are one part. */
function partsOf(
  stretches: readonly Stretch[],
  explained: readonly ExplainedSpan[],
  fieldStarts: readonly number[],
): readonly Part[] {
  const parts: { from: number; field?: number; first: boolean; stretches: Stretch[] }[] = [];
  for (const stretch of stretches) {
    const { from } = stretch;
    const begun = countBelow(fieldStarts, from + 1) - 1;
    const span = explained[begun];
    const field = span !== undefined && from < span.to ? begun : undefined;
    const last = parts.at(-1);
    if (last && last.field === field) last.stretches.push(stretch);
    else {
      const first = field === undefined || span?.from === from;
      parts.push({ from, first, stretches: [stretch], ...(field !== undefined && { field }) });
    }
  }
  return parts;
}
