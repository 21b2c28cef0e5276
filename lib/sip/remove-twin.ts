import type { Fix } from '@/lib/text/problem';
import { type Span, slice } from '@/lib/text/span';

/**
 * Takes out a parameter that repeats an earlier one letter by letter, with the separator that parts it from the one before
 * it. Undefined where the two differ, since only their sender knows which is meant.
 *
 *     ;expires=60;q=0.7;expires=60
 *                      ^
 */
export function removeTwin(text: string, earlier: Span, before: Span, twin: Span): Fix | undefined {
  const isRepeated = slice(text, earlier) === slice(text, twin);
  if (!isRepeated || !SEPARATOR.test(text.slice(before.to, twin.from))) return undefined;
  return { title: 'Remove it', edits: [{ from: before.to, to: twin.to, insert: '' }] };
}

const SEPARATOR = /^\s*[;,]\s*$/;
