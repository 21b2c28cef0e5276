import type { Problem } from './problem';
import type { Span } from './span';

/** A problem of one text that is told about another, in which an offset stands at `placeOf` of it. */
export function relocated<T extends Problem>(problem: T, placeOf: (offset: number) => number): T {
  const { fix } = problem;
  const placed = <S extends Span>(span: S): S => ({
    ...span,
    from: placeOf(span.from),
    to: placeOf(span.to),
  });
  return { ...placed(problem), ...(fix ? { fix: { ...fix, edits: fix.edits.map(placed) } } : {}) };
}
