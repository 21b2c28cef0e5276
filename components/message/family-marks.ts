import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { parse } from '@/lib/sip/parse';
import { countBelow } from './count-below';

/**
 * Shows the fields of the message in an editor by their families, with the same parser that the nodes use. The message
 * is read when it changes; only what is in sight is marked.
 */
export const familyMarks: Extension = ViewPlugin.define(
  (view) => {
    let fields = fieldsOf(view);
    return {
      marks: marksOf(view, fields),
      update({ view, docChanged, viewportChanged }: ViewUpdate) {
        if (docChanged) fields = fieldsOf(view);
        if (docChanged || viewportChanged) this.marks = marksOf(view, fields);
      },
    };
  },
  { decorations: ({ marks }) => marks },
);

/** The fields of the text, in order. */
interface Fields {
  readonly explained: readonly ExplainedSpan[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function fieldsOf({ state }: EditorView): Fields {
  const explained = explainMessage(parse(state.doc.toString()));
  return {
    explained,
    starts: explained.map(({ from }) => from),
    ends: explained.map(({ to }) => to),
  };
}

/** Of a line that fills the window many times over, all is in sight until the editor has measured it. */
const MOST_MARKED = 500;

function marksOf({ state, visibleRanges }: EditorView, { explained, starts, ends }: Fields): DecorationSet {
  const marks = visibleRanges.flatMap(({ from, to }) => [
    ...explained
      .slice(countBelow(ends, from + 1), countBelow(starts, to))
      .slice(0, MOST_MARKED)
      .map(markOf),
    ...foldsIn(state.doc.lineAt(from).from, state.sliceDoc(state.doc.lineAt(from).from, to)),
  ]);
  return Decoration.set(marks, true);
}

function markOf({ path, family, from, to }: ExplainedSpan) {
  const heading = path.endsWith(':') ? ' heading' : '';
  return Decoration.mark({ class: `family family-${family}${heading}` }).range(from, to);
}

/** Lines that begin with white space, and so continue the one above. The text begins with a line, at `offset`. */
function foldsIn(offset: number, text: string) {
  return Array.from(text.matchAll(/^[ \t]+(?=\S)/gm), ({ index }) => fold.range(offset + index));
}

const fold = Decoration.line({ class: 'fold' });
