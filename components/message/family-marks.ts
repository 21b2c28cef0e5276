import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { countWhile } from './count-while';
import { type FieldInDocument, fieldsIn, type Reading, type ReadMessage, readingOf } from './editor-reading';

/**
 * Shows the fields of the messages in an editor by their families, and what parts two messages as a quiet line. Only
 * what is in sight is marked.
 */
export const familyMarks: Extension = ViewPlugin.define(
  (view) => ({
    marks: marksOf(view),
    update({ view, startState, state, viewportChanged }: ViewUpdate) {
      if (viewportChanged || readingOf(startState) !== readingOf(state)) this.marks = marksOf(view);
    },
  }),
  { decorations: ({ marks }) => marks },
);

/** Of a line that fills the window many times over, all is in sight until the editor has measured it. */
const MOST_MARKED = 500;

function marksOf({ state, visibleRanges }: EditorView): DecorationSet {
  const reading = readingOf(state);
  const marks = visibleRanges.flatMap(({ from, to }) => {
    const start = state.doc.lineAt(from).from;
    return [
      ...fieldsIn(reading, from, to).slice(0, MOST_MARKED).map(markOf),
      ...linesIn(reading, start, state.sliceDoc(start, to)),
    ];
  });
  return Decoration.set(marks, true);
}

function markOf({ from, to, explained: { path, family } }: FieldInDocument): Range<Decoration> {
  const heading = path.endsWith(':') ? ' heading' : '';
  return Decoration.mark({ class: `family family-${family}${heading}` }).range(from, to);
}

/**
 * Lines that continue the one above, since they begin with white space, and lines that part messages or begin one. The
 * text begins with a line, at `start`.
 */
function linesIn({ source, messages }: Reading, start: number, text: string): readonly Range<Decoration>[] {
  const lines: Range<Decoration>[] = [];
  for (const { index, 0: line } of text.matchAll(/^.+$/gm)) {
    const from = start + index;
    const offset = source.toText(from);
    const next = countWhile(messages, (message) => message.to <= offset);
    const message = messages[next];
    if (message === undefined || offset < message.from) lines.push(separator.range(from));
    else if (offset === message.from && follows(messages[next - 1], source.text, offset)) {
      lines.push(beginning.range(from));
    } else if (/^[ \t]+\S/.test(line)) lines.push(fold.range(from));
  }
  return lines;
}

/** True if nothing but empty lines stands between a message and the one that ends above it. */
function follows(former: ReadMessage | undefined, text: string, offset: number): boolean {
  return former !== undefined && text.slice(former.to, offset).trim() === '';
}

const fold = Decoration.line({ class: 'fold' });
const separator = Decoration.line({ class: 'separator' });
const beginning = Decoration.line({ class: 'beginning' });
