import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { given } from './editor-given';
import { beginningOf } from './longest-message';

/**
 * Takes of what is pasted or dropped as much as there is room for, before CodeMirror cuts it into lines, and nothing of what is
 * typed beyond it. Tells after each change whether something was left out.
 */
export function editorLimit(longest: number, onLimit: (wasCut: boolean) => void): Extension {
  let wasCut = false;
  return [
    EditorView.clipboardInputFilter.of((text, state) => {
      const taken = withinRoom(text, roomIn(state, longest));
      wasCut = taken !== text;
      return taken;
    }),
    EditorState.changeFilter.of((transaction) => {
      const { changes, startState } = transaction;
      // What comes from outside was measured there; what is undone has been here before.
      const isKnown = transaction.annotation(given) || transaction.isUserEvent('undo');
      return isKnown === true || changes.newLength <= Math.max(longest, startState.doc.length);
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) onLimit(wasCut);
      wasCut = false;
    }),
  ];
}

/** Characters for which there is room in the place of what is selected. */
function roomIn({ doc, selection }: EditorState, longest: number): number {
  const replaced = selection.ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.max(0, longest - doc.length + replaced);
}

/** A line end, which may be written as two characters, is one in the editor. */
function withinRoom(text: string, room: number): string {
  if (text.length <= room) return text;
  const lines = text.slice(0, 2 * room + 2).replace(/\r\n?/g, '\n');
  return lines.length <= room && text.length <= 2 * room + 2 ? text : beginningOf(lines, room);
}
