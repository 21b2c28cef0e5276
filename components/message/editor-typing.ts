import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Typing over what is selected, as a change of the text. Left to itself the browser replaces elements of the page, and to
 * keep their look it writes `style` attributes, which the site's policy forbids and nobody wants.
 */
export function editorTyping(): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event, view) {
      const { data, inputType, isComposing } = event;
      const isTyped = inputType === 'insertText' && data !== null && !isComposing && !view.composing;
      if (!isTyped || view.state.selection.main.empty) return false;
      const typed = view.state.toText(data);
      view.dispatch(view.state.replaceSelection(typed), { scrollIntoView: true, userEvent: 'input.type' });
      return true;
    },
  });
}
