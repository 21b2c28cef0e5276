import type { Problem } from './problem';
import type { Span } from './span';

/** A problem that was found in a part of a text, with offsets into the whole; the part begins at `by`. */
export function moved<T extends Problem>(problem: T, by: number): T {
  const { fix } = problem;
  return {
    ...shifted(problem, by),
    ...(fix ? { fix: { ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) } } : {}),
  };
}

function shifted<S extends Span>(span: S, by: number): S {
  return { ...span, from: span.from + by, to: span.to + by };
}
