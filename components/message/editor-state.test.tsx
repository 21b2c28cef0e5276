import { history, redo, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTo, editedText, textOf } from './editor-state';

function edit(text: string) {
  let state = EditorState.create({ doc: text, extensions: [editedText(text), history()] });
  const dispatch = (...specs: TransactionSpec[]) => {
    state = state.update(...specs).state;
  };
  const target = () => ({
    state,
    dispatch: (transaction: { state: EditorState }) => (state = transaction.state),
  });
  return {
    dispatch,
    undo: () => undo(target()),
    redo: () => redo(target()),
    get text() {
      return textOf(state).text;
    },
    get state() {
      return state;
    },
  };
}

describe('editedText', () => {
  it('keeps the line ends around several changes at once', () => {
    const editor = edit('a\nb\rc\r\nd');
    editor.dispatch({
      changes: [
        { from: 0, to: 1, insert: 'A' },
        { from: 6, to: 7, insert: 'D\nE' },
      ],
    });
    expect(editor.text).toBe('A\nb\rc\r\nD\r\nE');
  });

  it('brings back the very same text by undo, and takes it away again by redo', () => {
    const editor = edit('a\nb\rc');
    editor.dispatch({ changes: { from: 1, to: 5, insert: '' }, userEvent: 'delete' });
    editor.dispatch({ changes: { from: 1, insert: 'x' }, userEvent: 'input.type' });
    expect(editor.text).toBe('ax');
    while (editor.undo());
    expect(editor.text).toBe('a\nb\rc');
    while (editor.redo());
    expect(editor.text).toBe('ax');
  });

  it('takes a change of line ends alone for a change, which can be undone', () => {
    const editor = edit('a\nb');
    editor.dispatch(changeTo(editor.state, 'a\r\nb'));
    expect(editor.text).toBe('a\r\nb');
    editor.undo();
    expect(editor.text).toBe('a\nb');
  });

  it('always has the text of the document that is shown', () => {
    const units = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n'), maxLength: 8 });
    const change = fc.record({ at: fc.nat(), length: fc.nat(3), insert: units });
    fc.assert(
      fc.property(units, fc.array(change, { maxLength: 5 }), (text, changes) => {
        const editor = edit(text);
        for (const { at, length, insert } of changes) {
          const from = at % (editor.state.doc.length + 1);
          const to = Math.min(from + length, editor.state.doc.length);
          editor.dispatch({ changes: { from, to, insert } });
          expect(textOf(editor.state).doc).toBe(editor.state.doc.toString());
        }
        while (editor.undo());
        expect(editor.text).toBe(text);
      }),
    );
  });
});
