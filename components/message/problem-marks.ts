import { type Action, type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { Fix, Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import { changeTo, textOf } from './editor-state';
import type { EditorText } from './line-ends';

/** How long the reader pauses before the rules are asked, in ms. */
const DELAY = 150;

/** Problems that are shown in the text at once. The others come up when some of these are mended. */
const MOST_SHOWN = 200;

/** Underlines what breaks a rule, says so where it stands, and offers the fix as a button. F8 goes from one to the next. */
export function problemMarks(lint: (text: string) => readonly Problem[]): Extension {
  return [
    linter((view) => diagnosticsOf(textOf(view.state), lint), {
      delay: DELAY,
      needsRefresh: ({ startState, state }) => textOf(startState) !== textOf(state),
    }),
    lintGutter(),
    keymap.of(lintKeymap),
  ];
}

function diagnosticsOf(
  current: EditorText,
  lint: (text: string) => readonly Problem[],
): readonly Diagnostic[] {
  const shown = lint(current.text).slice(0, MOST_SHOWN);
  return shown.map(({ from, to, severity, message, spec, fix }) => ({
    from: current.toDoc(from),
    to: current.toDoc(to),
    severity,
    message,
    source: spec,
    actions: fix === undefined ? [] : [actionOf(fix, current.text)],
  }));
}

/** A fix is for the text that it was found in; if the reader was faster, it waits for the next round. */
function actionOf(fix: Fix, found: string): Action {
  return {
    name: fix.title,
    apply(view: EditorView) {
      if (textOf(view.state).text !== found) return;
      view.dispatch({ ...changeTo(view.state, applyEdits(found, fix.edits)), userEvent: 'input.fix' });
    },
  };
}
