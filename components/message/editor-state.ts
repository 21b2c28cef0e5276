import { invertedEffects } from '@codemirror/commands';
import {
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { difference } from '@/lib/text/difference';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { type EditorText, toEditor, toTextEdit } from './line-ends';

/**
 * The text that is edited, with its real line ends, as part of the editor's state: CodeMirror itself knows only LF.
 * Undo brings back the very same text, line ends included.
 */
export function editedText(text: string): Extension {
  return [
    textField.init(() => toEditor(text)),
    invertedEffects.of(({ startState, state }) => {
      const former = textOf(startState);
      return former.text === textOf(state).text ? [] : [textIs.of(former.text)];
    }),
  ];
}

/** The text as it stands in an editor that was made with `editedText`. */
export function textOf(state: EditorState): EditorText {
  return state.field(textField);
}

/** Replaces the text by another, in the smallest change that does it. */
export function changeTo(state: EditorState, text: string): TransactionSpec {
  return {
    changes: difference(textOf(state).doc, toEditor(text).doc),
    effects: textIs.of(text),
  };
}

const textIs = StateEffect.define<string>();

const textField = StateField.define<EditorText>({
  create: () => toEditor(''),
  update: textAfter,
});

function textAfter(former: EditorText, transaction: Transaction): EditorText {
  // What only moves the cursor must not read the whole document.
  if (!transaction.docChanged && transaction.effects.length === 0) return former;
  // Undoing several steps at once brings a text for each of them, the oldest last: that is the one to go back to.
  const doc = transaction.newDoc.toString();
  const said = transaction.effects
    .flatMap((effect) => (effect.is(textIs) ? [toEditor(effect.value)] : []))
    .findLast((text) => text.doc === doc);
  if (said !== undefined) return said;
  return transaction.docChanged ? toEditor(applyEdits(former.text, editsOf(transaction, former))) : former;
}

function editsOf(transaction: Transaction, former: EditorText): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  transaction.changes.iterChanges((from, to, _newFrom, _newTo, inserted) => {
    edits.push(toTextEdit({ from, to, insert: inserted.toString() }, former));
  });
  return edits;
}
