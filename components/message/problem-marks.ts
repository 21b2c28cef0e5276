import {
  type Action,
  type Diagnostic,
  lintGutter,
  lintKeymap,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { activateHover, type Command, EditorView, keymap, ViewPlugin } from '@codemirror/view';
import type { Fix, Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import { element } from './dom-element';
import { changeTo, textOf } from './editor-state';
import type { EditorText } from './line-ends';
import { problemsAt } from './problems-at';

/** Problems that are shown in the text at once. The others come up when some of these are mended. */
const MOST_SHOWN = 200;

export interface ProblemMarksOptions {
  /** The address of the page about a rule; without it there is no link. */
  readonly ruleAddress?: ((rule: string) => string) | undefined;
}

/**
 * Underlines what breaks a rule, says so where it stands, and offers the fix as a button. F8 goes from one to the next,
 * Shift and F8 back. The rules are asked right after a change, before it is drawn.
 */
export function problemMarks(
  lint: (text: string) => readonly Problem[],
  { ruleAddress }: ProblemMarksOptions = {},
): Extension {
  return [
    asking(
      ({ text }) => lint(text).slice(0, MOST_SHOWN),
      (problems, text) => problems.map((problem) => diagnosticOf(problem, text, ruleAddress)),
    ),
    lintGutter(),
    keymap.of([
      { key: 'F8', run: telling(nextDiagnostic), shift: telling(previousDiagnostic), preventDefault: true },
      ...lintKeymap,
    ]),
  ];
}

/** Has the rules asked again, though the text is the same: they know more than before. */
export const askAgain = StateEffect.define<null>();

function asking(
  lint: (text: EditorText) => readonly Problem[],
  draw: (problems: readonly Problem[], text: EditorText) => readonly Diagnostic[],
): Extension {
  return ViewPlugin.define((view) => {
    let isDue = false;
    let isGone = false;
    let shown: { readonly text: EditorText; readonly problems: readonly Problem[] } | undefined;
    function show() {
      isDue = false;
      if (isGone) return;
      const text = textOf(view.state);
      const problems = lint(text);
      // What is shown anew loses the words that somebody may be reading.
      if (shown?.text === text && JSON.stringify(shown.problems) === JSON.stringify(problems)) return;
      shown = { text, problems };
      view.dispatch(setDiagnostics(view.state, draw(problems, text)));
    }
    /** An update must not begin within another one: it comes right behind, and still before the text is drawn. */
    function ask() {
      if (isDue) return;
      isDue = true;
      void Promise.resolve().then(show);
    }
    ask();
    return {
      update({ startState, state, transactions }) {
        const again = transactions.some(({ effects }) => effects.some((effect) => effect.is(askAgain)));
        if (again || textOf(startState) !== textOf(state)) ask();
      },
      destroy() {
        isGone = true;
      },
    };
  });
}

/** A command that goes to a problem, and tells it to screen readers too. */
function telling(go: Command): Command {
  return (view) => {
    const hasGone = go(view);
    const { from, to } = view.state.selection.main;
    const words = problemsAt(view.state, from, to);
    const said = words.length === 0 ? 'No problem is known.' : words.join(' ');
    view.dispatch({ effects: EditorView.announce.of(said) });
    // There is only one, and the cursor is there already.
    if (!hasGone) activateHover(view, from, 1, { until: isMove });
    return true;
  };
}

function isMove({ docChanged, selection }: Transaction): boolean {
  return docChanged || selection !== undefined;
}

function diagnosticOf(
  { from, to, severity, message, rule, spec, fix }: Problem,
  { text, toDoc }: EditorText,
  ruleAddress: ProblemMarksOptions['ruleAddress'],
): Diagnostic {
  return {
    from: toDoc(from),
    to: toDoc(to),
    severity,
    message,
    ...(ruleAddress
      ? { renderMessage: () => withLink(message, spec, rule, ruleAddress(rule)) }
      : { source: spec }),
    actions: fix === undefined ? [] : [actionOf(fix, text)],
  };
}

/** What is wrong, and where to read more about it. */
function withLink(message: string, spec: string, rule: string, href: string): HTMLElement {
  const link = element('a', { href, class: 'rule' }, `Rule ${rule}`);
  return element('span', {}, message, element('span', { class: 'source' }, `${spec} · `, link));
}

/** A fix is for the text that it was found in; if the reader was faster, it waits for the next round. */
function actionOf(fix: Fix, found: string): Action {
  return {
    name: fix.title,
    apply(view: EditorView) {
      if (textOf(view.state).text !== found) return;
      const hadFocus = view.dom.contains(view.root.activeElement);
      view.dispatch({ ...changeTo(view.state, applyEdits(found, fix.edits)), userEvent: 'input.fix' });
      // The button goes away with its problem, and may have had the focus.
      if (hadFocus) view.focus();
    },
  };
}
