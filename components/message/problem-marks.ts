import {
  type Action,
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  lintKeymap,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { type EditorState, type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { activateHover, type Command, EditorView, keymap, ViewPlugin } from '@codemirror/view';
import type { Fix, Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
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
    asking(({ text }) => lint(text).slice(0, MOST_SHOWN), ruleAddress),
    lintGutter(),
    keymap.of([
      { key: 'F8', run: telling(nextDiagnostic), shift: telling(previousDiagnostic), preventDefault: true },
      ...lintKeymap,
    ]),
  ];
}

/** Has the rules asked again, though the text is the same: they know more than before. */
export const askAgain = StateEffect.define<null>();

/** What is shown: the problems of a text, and what CodeMirror was given for each of them. */
interface Shown {
  readonly text: EditorText;
  readonly problems: readonly Problem[];
  readonly marks: readonly Diagnostic[];
}

function asking(
  lint: (text: EditorText) => readonly Problem[],
  ruleAddress: ProblemMarksOptions['ruleAddress'],
): Extension {
  return ViewPlugin.define((view) => {
    let isDue = false;
    let isGone = false;
    let shown: Shown | undefined;
    function show() {
      isDue = false;
      if (isGone) return;
      const text = textOf(view.state);
      const problems = lint(text);
      if (shown !== undefined && isStillShown(view.state, shown, problems, text)) {
        shown = { text, problems, marks: shown.marks };
        return;
      }
      const marks = problems.map((problem, at) => {
        return diagnosticOf(problem, text, ruleAddress, () => shown && fixIn(shown, at));
      });
      shown = { text, problems, marks };
      view.dispatch(setDiagnostics(view.state, marks));
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

/**
 * True if the problems are those that are shown, where these have come to stand in the text as it was changed. What is shown anew
 * loses the words that somebody may be reading, and takes time that each key press would take.
 */
function isStillShown(
  state: EditorState,
  { problems: former, marks }: Shown,
  problems: readonly Problem[],
  { toDoc }: EditorText,
): boolean {
  if (problems.length !== former.length) return false;
  const places = new Map<Diagnostic, Span>();
  forEachDiagnostic(state, (mark, from, to) => places.set(mark, { from, to }));
  return problems.every((problem, at) => {
    const [before, mark] = [former[at], marks[at]];
    const place = mark && places.get(mark);
    return (
      place?.from === toDoc(problem.from) &&
      place.to === toDoc(problem.to) &&
      before !== undefined &&
      wordsOf(before) === wordsOf(problem)
    );
  });
}

/** All that is shown of a problem but its place. */
function wordsOf({ rule, severity, message, spec, fix }: Problem): string {
  return JSON.stringify([rule, severity, message, spec, fix?.title]);
}

/** A repair, and the text that it was found for. */
interface FoundFix {
  readonly fix: Fix;
  readonly text: string;
}

function fixIn({ problems, text: { text } }: Shown, at: number): FoundFix | undefined {
  const fix = problems[at]?.fix;
  return fix && { fix, text };
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
  { toDoc }: EditorText,
  ruleAddress: ProblemMarksOptions['ruleAddress'],
  fixNow: () => FoundFix | undefined,
): Diagnostic {
  return {
    from: toDoc(from),
    to: toDoc(to),
    severity,
    message,
    ...(ruleAddress
      ? { renderMessage: () => withLink(message, spec, rule, ruleAddress(rule)) }
      : { source: spec }),
    actions: fix === undefined ? [] : [actionOf(fix.title, fixNow)],
  };
}

/** What is wrong, and where to read more about it. */
function withLink(message: string, spec: string, rule: string, href: string): HTMLElement {
  const link = element('a', { href, class: 'rule' }, `Rule ${rule}`);
  return element('span', {}, message, element('span', { class: 'source' }, `${spec} · `, link));
}

/** A fix is for the text that it was found in; if the reader was faster, it waits for the next round. */
function actionOf(name: string, fixNow: () => FoundFix | undefined): Action {
  return {
    name,
    apply(view: EditorView) {
      const found = fixNow();
      if (found === undefined || textOf(view.state).text !== found.text) return;
      const hadFocus = view.dom.contains(view.root.activeElement);
      view.dispatch({
        ...changeTo(view.state, applyEdits(found.text, found.fix.edits)),
        userEvent: 'input.fix',
      });
      // The button goes away with its problem, and may have had the focus.
      if (hadFocus) view.focus();
    },
  };
}
