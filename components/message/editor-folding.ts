import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { keymap, ViewPlugin } from '@codemirror/view';
import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { countWhile } from './count-while';
import { element } from './dom-element';
import { messageAt, readingOf } from './editor-reading';

/** UTF-16 units from which on a header field in one line is long. */
const LONG = 120;

/** Units of a long value that stay in sight at most. */
const MOST_KEPT = 40;

/** Folds long header fields and bodies: by a button beside the line, and by the keys that editors have for it. */
export function editorFolding(): Extension {
  return [
    foldService.of(foldIn),
    codeFolding({ preparePlaceholder: extentOf, placeholderDOM: drawPlaceholder }),
    foldGutter({ markerDOM: drawButton }),
    keymap.of(foldKeymap),
    gutterForAll,
  ];
}

/** What can be folded in the line of the document that is [lineFrom, lineTo]. */
function foldIn(state: EditorState, lineFrom: number, lineTo: number): Span | null {
  const reading = readingOf(state);
  const { source } = reading;
  const here = messageAt(reading, lineFrom);
  if (here === undefined) return null;
  const { message } = here.content;
  const at = source.toText(lineFrom) - here.from;
  const end = source.toText(lineTo) - here.from;
  const span = at === message.body.from ? restOfBody(message, end) : restOfField(message, at, end);
  return span && { from: source.toDoc(here.from + span.from), to: source.toDoc(here.from + span.to) };
}

/**
 *     Authorization: Digest username="bob", realm="atlanta.example.com", …
 *                          ^
 */
function restOfField({ text, headers }: Message, at: number, lineEnd: number): Span | null {
  const field = headers[countWhile(headers, ({ from }) => from < at)];
  if (field?.from !== at) return null;
  const { value } = field;
  if (value.to <= lineEnd && value.to - field.from < LONG) return null;
  const blank = text.slice(value.from, value.from + MOST_KEPT).search(/\s/);
  return { from: blank === -1 ? value.from : value.from + blank, to: value.to };
}

/** The first line of a body stays. */
function restOfBody({ text, body }: Message, lineEnd: number): Span | null {
  let { to } = body;
  while (to > lineEnd && /\s/.test(text.charAt(to - 1))) to--;
  return to > lineEnd ? { from: lineEnd, to } : null;
}

/** `4 lines`, or `312 characters` of one line. */
function extentOf({ doc }: EditorState, { from, to }: Span): string {
  const lines = doc.lineAt(to).number - doc.lineAt(from).number;
  return lines === 0 ? `${to - from} characters` : `${lines + 1} lines`;
}

function drawPlaceholder(_view: unknown, onclick: (event: Event) => void, extent: string): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'cm-foldPlaceholder', tabindex: '-1', 'aria-label': `Unfold ${extent}` },
    `… ${extent}`,
  );
  button.onclick = onclick;
  return button;
}

function drawButton(isOpen: boolean): HTMLElement {
  const label = isOpen ? 'Fold these lines' : 'Unfold these lines';
  // By keyboard there are the keys: a stop at each of these on the way with Tab would help nobody.
  return element('button', {
    type: 'button',
    class: isOpen ? 'fold-button' : 'fold-button folded',
    tabindex: '-1',
    title: label,
    'aria-label': label,
  });
}

/** CodeMirror hides all gutters from screen readers, as line numbers should be; others here hold buttons. */
const gutterForAll = ViewPlugin.define((view) => {
  view.dom.querySelector('.cm-gutters')?.removeAttribute('aria-hidden');
  view.dom.querySelector('.cm-lineNumbers')?.setAttribute('aria-hidden', 'true');
  return {};
});
