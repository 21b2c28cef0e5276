import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';

/** What is wrong with a stretch of text that stands in several headers; whoever asked knows the rule that it breaks. */
export interface Fault extends Span {
  /** One sentence that begins with `Expected`. */
  readonly message: string;
  readonly fix?: Fix;
}

/** A fault with one unambiguous repair: another text in the place of [from, to). */
export function repairable(from: number, to: number, message: string, title: string, insert: string): Fault {
  return { from, to, message, fix: { title, edits: [{ from, to, insert }] } };
}
