import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import type { TextEdit } from '@/lib/text/text-edit';

/** A repair that writes something else in the place of a span. */
export function replaceBy(title: string, { from, to }: Span, insert: string): Fix {
  return { title, edits: [{ from, to, insert }] };
}

/** A repair that adds something behind a span. */
export function addAfter(title: string, { to }: Span, insert: string): Fix {
  return { title, edits: [{ from: to, to, insert }] };
}

/** A repair made of one edit, which may be impossible. Spread it into a finding: `...fixBy('Copy it', edit)`. */
export function fixBy(title: string, edit: TextEdit | undefined): { readonly fix?: Fix } {
  return edit ? { fix: { title, edits: [edit] } } : {};
}
