import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';

/**
 * Opens an editor that knows nothing of SIP over a page, in an element of that id: what a key press costs in it is the price of
 * browser and editor. It runs in the page, and stands in a shadow root as the editors of the site do.
 */
export function openPlainEditor(id: string, text: string): void {
  const host = document.createElement('div');
  host.id = id;
  host.style.cssText = 'position: fixed; inset: 0 0 auto; z-index: 1000; background: white';
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const extensions = [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    drawSelection(),
    EditorView.lineWrapping,
    lineNumbers(),
    EditorView.theme({ '&': { maxHeight: '25rem' }, '.cm-scroller': { overflow: 'auto' } }),
  ];
  new EditorView({ parent: root, root, state: EditorState.create({ doc: text, extensions }) });
}
