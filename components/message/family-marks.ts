import type { Extension, Text } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { parse } from '@/lib/sip/parse';

/** Shows the fields of the message in an editor by their families, with the same parser that the nodes use. */
export const familyMarks: Extension = EditorView.decorations.compute(['doc'], ({ doc }) =>
  Decoration.set([...explainMessage(parse(doc.toString())).map(markOf), ...foldsOf(doc)], true),
);

function markOf({ path, family, from, to }: ExplainedSpan) {
  const heading = path.endsWith(':') ? ' heading' : '';
  return Decoration.mark({ class: `family family-${family}${heading}` }).range(from, to);
}

/** Lines that begin with white space, and so continue the one above. */
function foldsOf(doc: Text) {
  return Array.from(doc.toString().matchAll(/^[ \t]+(?=\S)/gm), ({ index }) => fold.range(index));
}

const fold = Decoration.line({ class: 'fold' });
