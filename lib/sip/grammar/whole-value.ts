import type { Span } from '@/lib/text/span';
import type { NamedSpan } from '../header-grammar';

/** The one part of a value that has no parts: `Max-Forwards.value`. */
export function wholeValue({ from, to }: Span): readonly NamedSpan[] {
  return [{ name: '.value', from, to }];
}
