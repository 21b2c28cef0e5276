import type { Span } from '@/lib/text/span';
import { contentLength } from '../headers/content-length';
import type { Located, Message } from '../message';
import { fieldsNamed, valuesOf } from '../values-of';

/** What a header section says of the length of its body. */
export type AnnouncedLength =
  | { readonly kind: 'stated'; readonly length: Located<number> }
  | { readonly kind: 'absent' }
  /** Not a number, at that place. */
  | { readonly kind: 'unreadable'; readonly at: Span }
  /** Another number, at that place, than further up. */
  | { readonly kind: 'contradictory'; readonly at: Span };

/**
 * How many bytes the body is to have by Content-Length (RFC 3261 §18.3, §20.14). The same number twice is that number: it
 * leaves no doubt where the message ends.
 */
export function announcedLength(message: Message): AnnouncedLength {
  const [first, ...others] = valuesOf(message, contentLength);
  const wordless = fieldsNamed(message, contentLength.name).find(({ values }) => values.length === 0);
  if (wordless) return { kind: 'unreadable', at: wordless.value };
  if (!first) return { kind: 'absent' };
  const unreadable = [first, ...others].find(({ value }) => Number.isNaN(value));
  if (unreadable) return { kind: 'unreadable', at: unreadable };
  const other = others.find(({ value }) => value !== first.value);
  return other ? { kind: 'contradictory', at: other } : { kind: 'stated', length: first };
}
