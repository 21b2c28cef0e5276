import { completionStatus } from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  ViewPlugin,
} from '@codemirror/view';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { familyLetters } from '@/lib/explain/family-letters';
import { firstSentence } from '@/lib/explain/first-sentence';
import { element } from './dom-element';
import { type FieldInDocument, fieldsIn, readingOf } from './editor-reading';
import { problemsAt } from './problems-at';

/**
 * Explains the field under the pointer, and with Ctrl or ⌘ and I the one at the cursor, next to what is wrong there.
 * The words stay while the pointer is on them, and Escape takes them away (WCAG 1.4.13).
 */
export function editorExplanation(): Extension {
  return [
    hoverTooltip(
      ({ state }, position, side) => {
        const field = fieldAt(state, position, side);
        // Who chooses from a list has the pointer where it happens to be.
        if (field === undefined || completionStatus(state) !== null) return null;
        const { from, to, explained } = field;
        return { pos: from, end: to, above: true, create: () => ({ dom: drawExplanation(explained) }) };
      },
      { hideOnChange: true },
    ),
    keymap.of([{ key: 'Mod-i', run: explainAtCursor, preventDefault: true }]),
    dismissedByEscape,
  ];
}

function explainAtCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const side = fieldAt(view.state, head, 1) === undefined ? -1 : 1;
  activateHover(view, head, side, {
    until: ({ docChanged, selection }) => docChanged || selection !== undefined,
  });
  view.dispatch({ effects: EditorView.announce.of(inWords(view.state, head, side)) });
  return true;
}

/** The field that the character on this side of a position belongs to. */
function fieldAt(state: EditorState, position: number, side: -1 | 1): FieldInDocument | undefined {
  const from = side < 0 ? position - 1 : position;
  return fieldsIn(readingOf(state), from, from + 1)[0];
}

/** For screen readers: the same that is shown. */
function inWords(state: EditorState, position: number, side: -1 | 1): string {
  const field = fieldAt(state, position, side);
  const explanation = field?.explained.explanation;
  const words = [
    ...problemsAt(state, position, position),
    ...(explanation ? [`${explanation.title}. ${explanation.what} ${explanation.spec}`] : []),
  ];
  return words.length === 0 ? 'Nothing is known of this place.' : words.join(' ');
}

function drawExplanation({ family, explanation }: ExplainedSpan): HTMLElement {
  const { title, what, writer, reader, spec } = explanation;
  return element(
    'div',
    { class: 'explanation' },
    element(
      'p',
      { class: 'explanation-title' },
      title,
      element('span', { class: `family-${family}` }, familyLetters[family].title),
    ),
    element('p', {}, what),
    element(
      'dl',
      {},
      element('dt', {}, 'Written by'),
      element('dd', {}, firstSentence(writer)),
      element('dt', {}, 'Read by'),
      element('dd', {}, firstSentence(reader)),
    ),
    element('p', { class: 'explanation-spec' }, spec),
  );
}

/** While an explanation is there Escape closes it, wherever the focus is, and nothing else. */
const dismissedByEscape = ViewPlugin.define((view) => {
  let isOpen = false;
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    const hadFocus = view.dom.contains(view.root.activeElement);
    view.dispatch({ effects: closeHoverTooltips });
    if (hadFocus) view.focus();
  }
  function listen(open: boolean) {
    if (open === isOpen) return;
    isOpen = open;
    if (open) document.addEventListener('keydown', onKey, true);
    else document.removeEventListener('keydown', onKey, true);
  }
  return {
    update: ({ state }) => listen(hasHoverTooltips(state)),
    destroy: () => listen(false),
  };
});
