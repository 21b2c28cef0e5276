import { difference } from '@/lib/text/difference';
import type { Problem } from '@/lib/text/problem';
import { relocated } from '@/lib/text/relocated';
import type { Span } from '@/lib/text/span';

/**
 * Problems of a text as they stand in another one, which differs from it in one stretch: those before it stay, those behind
 * it move, and those that touch it, or whose repair does, are no longer known.
 */
export function carriedOver(problems: readonly Problem[], before: string, after: string): readonly Problem[] {
  if (before === after) return problems;
  const { from, to, insert } = difference(before, after);
  const shift = insert.length - (to - from);
  const isOutside = (span: Span) => span.to < from || span.from > to;
  return problems
    .filter((problem) => [problem, ...(problem.fix?.edits ?? [])].every(isOutside))
    .map((problem) => relocated(problem, (offset) => (offset < from ? offset : offset + shift)));
}
