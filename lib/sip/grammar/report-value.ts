import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';

/** Reports a value, or a part of one, that is not what the grammar expects. */
export function reportValue(cursor: Cursor, span: Span, expected: string, fix?: Fix): void {
  cursor.problem('header-value-form', span.from, endOfMark(cursor, span), expected, fix);
}

/** Where the mark of a fault ends: what is missing is marked at the character in its place, if there is one. */
export function endOfMark(cursor: Cursor, { from, to }: Span): number {
  return to > from ? to : Math.min(from + 1, cursor.to);
}
