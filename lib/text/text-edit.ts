import type { Span } from './span';

/** Replace a span of a text by `insert`. An empty span inserts, an empty `insert` deletes. */
export interface TextEdit extends Span {
  readonly insert: string;
}

/**
 * The text after the edits. All offsets refer to the text as it was, so the order of the list does not matter,
 * except that insertions at one place appear in the order given. Where two edits overlap, the one that
 * starts further back is left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}
