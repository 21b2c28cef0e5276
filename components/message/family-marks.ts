import type { Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { parse } from '@/lib/sip/parse';

/** Shows the fields of the message in an editor by their families, with the same parser that the nodes use. */
export const familyMarks: Extension = EditorView.decorations.compute(['doc'], ({ doc }) =>
  Decoration.set(explainMessage(parse(doc.toString())).map(markOf)),
);

function markOf({ path, family, from, to }: ExplainedSpan) {
  const heading = path.endsWith(':') ? ' heading' : '';
  return Decoration.mark({ class: `family family-${family}${heading}` }).range(from, to);
}
