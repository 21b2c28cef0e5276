import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { Problem, Severity } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';

/** A run of characters that look alike. Empty where a problem points between two characters. */
export interface Stretch {
  /** Offset into the message. */
  readonly from: number;
  readonly text: string;
  /** That of the worst problem here. */
  readonly severity?: Severity;
  readonly changed: boolean;
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
}

/** A message as lines and pieces of lines, cut wherever a field, a problem or a change begins or ends. */
export function messageLines(text: string, layers: Layers): readonly Line[] {
  return linesOf(text).map(({ from, to, next }) => {
    const fold = /^[ \t]*/.exec(text.slice(from, to))?.[0] ?? '';
    const stretches = stretchesOf(text, { from: from + fold.length, to }, { from, to: next }, layers);
    return {
      from,
      fold,
      parts: partsOf(stretches, layers.explained),
      changed: stretches.some((stretch) => stretch.changed),
    };
  });
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
function stretchesOf(text: string, shown: Span, whole: Span, layers: Layers): readonly Stretch[] {
  const { explained, problems, changed } = layers;
  // A problem of the fold is shown where the line begins, one of the line end where it ends.
  const starts = problems.map((problem) =>
    covers(whole, problem.from) ? Math.min(Math.max(problem.from, shown.from), shown.to) : -1,
  );
  const cuts = [shown, ...explained, ...problems, ...changed]
    .flatMap(({ from, to }) => [from, to])
    .filter((offset) => offset >= shown.from && offset <= shown.to);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.flatMap((from, i) => {
    const to = edges[i + 1] ?? from;
    const marks = starts.flatMap((start, index) => (start === from ? [index] : []));
    if (from === to && marks.length === 0) return [];
    const severity = worst(problems.filter((problem) => covers(problem, from)));
    return [
      {
        from,
        text: text.slice(from, to),
        changed: changed.some((span) => covers(span, from)),
        marks,
        ...(severity && { severity }),
      },
    ];
  });
}

/** Stretches of one field are one part. */
function partsOf(stretches: readonly Stretch[], explained: readonly ExplainedSpan[]): readonly Part[] {
  const parts: { from: number; field?: number; first: boolean; stretches: Stretch[] }[] = [];
  for (const stretch of stretches) {
    const { from } = stretch;
    const index = explained.findIndex((span) => covers(span, from));
    const field = index === -1 ? undefined : index;
    const last = parts.at(-1);
    if (last && last.field === field) last.stretches.push(stretch);
    else {
      const first = field === undefined || explained[field]?.from === from;
      parts.push({ from, first, stretches: [stretch], ...(field !== undefined && { field }) });
    }
  }
  return parts;
}

function covers({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset < to;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function worst(problems: readonly Problem[]): Severity | undefined {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
}
