import { type Action, diagnosticCount, forceLinting, forEachDiagnostic } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, expect, it, vi } from 'vitest';
import type { Problem } from '@/lib/text/problem';
import { editorReading } from './editor-reading';
import { editedText } from './editor-state';
import { familyMarks } from './family-marks';
import { problemMarks } from './problem-marks';

// jsdom has no layout, and CodeMirror asks for it.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

const TEXT = `REGISTER sip:x SIP/2.0\r\nContact: <sip:a@b>${';p=1'.repeat(2000)}\r\n\r\n`;
const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});

function open(extension: Extension, text = TEXT, several = false): EditorView {
  const extensions = [editedText(text), editorReading(several), extension];
  const state = EditorState.create({ doc: text, extensions });
  const view = new EditorView({ parent: document.body, state });
  views.push(view);
  return view;
}

function lint(text: string): readonly Problem[] {
  return Array.from(text.matchAll(/;/g), ({ index }) => ({
    rule: 'r',
    severity: 'error',
    message: 'Expected something else',
    spec: 'RFC 3261',
    from: index,
    to: index + 1,
  }));
}

it('marks a bounded number of fields at once', () => {
  const { contentDOM } = open(familyMarks);
  expect(contentDOM.querySelector('.family-transaction')).toHaveTextContent('REGISTER');
  expect(contentDOM.querySelectorAll('.family').length).toBeLessThanOrEqual(500);
});

it('marks the fields of the text as it is after a change', () => {
  const view = open(familyMarks);
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: 'SIP/2.0 200 OK\nTo: <sip:b@x>\n' },
  });
  const marked = [...view.contentDOM.querySelectorAll('.family')].map((field) => field.textContent);
  expect(marked).toEqual(['SIP/2.0', '200', 'OK', 'To', 'sip:b@x']);
});

it('draws what parts two messages, and the first line of one that follows without a word', () => {
  const text = 'BYE sip:a SIP/2.0\r\n\r\n-- then\r\nBYE sip:a SIP/2.0\r\n\r\nBYE sip:b SIP/2.0\r\n\r\n';
  const { contentDOM } = open(familyMarks, text, true);
  const lines = (name: string) =>
    [...contentDOM.querySelectorAll(`.cm-line.${name}`)].map((line) => line.textContent);
  expect(lines('separator')).toEqual(['-- then']);
  expect(lines('beginning')).toEqual(['BYE sip:b SIP/2.0']);
});

it('goes through problems by keys, tells them, and has a link to the rule', async () => {
  const view = open(problemMarks(lint, { ruleAddress: (rule) => `/base/rules/${rule}/` }));
  await vi.waitFor(() => expect(diagnosticCount(view.state)).toBe(200));
  const first = TEXT.replaceAll('\r\n', '\n').indexOf(';');
  press(view, 'F8');
  expect(view.state.selection.main).toMatchObject({ from: first, to: first + 1 });
  expect(view.dom.querySelector('.cm-announced')).toHaveTextContent('error: Expected something else.');
  const link = view.dom.querySelector('.cm-tooltip a');
  expect(link).toHaveAttribute('href', '/base/rules/r/');
  expect(link).toHaveTextContent('Rule r');
  press(view, 'F8');
  expect(view.state.selection.main.from).toBe(first + 4);
  press(view, 'F8', true);
  expect(view.state.selection.main.from).toBe(first);
});

it('leaves problems as they are shown while they only move, and repairs them where they now stand', async () => {
  const shown = vi.fn();
  const listening = EditorView.updateListener.of(({ transactions }) => {
    if (transactions.some(({ effects }) => effects.length > 0)) shown();
  });
  const asked = vi.fn(lintWithFix);
  const view = open([problemMarks(asked), listening], 'a;b;c');
  await vi.waitFor(() => expect(diagnosticCount(view.state)).toBe(2));
  expect(shown).toHaveBeenCalledTimes(1);

  view.dispatch({ changes: { from: 2, insert: 'x' } });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(shown).toHaveBeenCalledTimes(1);
  fixesIn(view)[1]?.apply(view, 0, 0);
  expect(view.state.doc.toString()).toBe('a;xb:c');
  await vi.waitFor(() => expect(diagnosticCount(view.state)).toBe(1));

  view.dispatch({ changes: { from: 0, insert: ';' } });
  await vi.waitFor(() => expect(diagnosticCount(view.state)).toBe(2));
});

function lintWithFix(text: string): readonly Problem[] {
  return lint(text).map((problem) => ({
    ...problem,
    fix: { title: 'Write a colon', edits: [{ from: problem.from, to: problem.to, insert: ':' }] },
  }));
}

function fixesIn({ state }: EditorView): readonly Action[] {
  const found: Action[] = [];
  forEachDiagnostic(state, ({ actions = [] }) => found.push(...actions));
  return found;
}

function press(view: EditorView, key: string, shiftKey = false) {
  const init = { key, keyCode: 119, shiftKey, bubbles: true, cancelable: true };
  view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', init));
}

it('shows a bounded number of problems, and asks for them once for each change', async () => {
  const asked = vi.fn(lint);
  const view = open(problemMarks(asked));
  forceLinting(view);
  await vi.waitFor(() => expect(diagnosticCount(view.state)).toBe(200));
  expect(asked).toHaveBeenCalledTimes(1);
  view.dispatch({ selection: { anchor: 5 } });
  view.dispatch({ changes: { from: 0, insert: 'X' } });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(asked).toHaveBeenLastCalledWith(`X${TEXT}`);
});
