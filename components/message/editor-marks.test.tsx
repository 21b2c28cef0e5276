import { diagnosticCount, forceLinting } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, expect, it, vi } from 'vitest';
import type { Problem } from '@/lib/text/problem';
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

function open(extension: Extension): EditorView {
  const state = EditorState.create({ doc: TEXT, extensions: [editedText(TEXT), extension] });
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
