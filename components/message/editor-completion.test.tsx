import {
  acceptCompletion,
  completionStatus,
  currentCompletions,
  startCompletion,
} from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { editorCompletion } from './editor-completion';
import { editorReading } from './editor-reading';
import { editedText } from './editor-state';

// jsdom has no layout, and CodeMirror asks for it.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

const REQUEST = 'REGISTER sip:a SIP/2.0\r\nFrom: <sip:b@a>;tag=77\r\nCall-ID: 4711@a\r\n\r\n';
const OUTSIDE = [parse('SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: Digest nonce="ea9c"\r\n\r\n')];

const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});

/** An editor with the cursor at the bar. */
function open(marked: string): EditorView {
  const text = marked.replace('|', '');
  const anchor = marked.replaceAll('\r\n', '\n').indexOf('|');
  const extensions = [editedText(text), editorReading(true), editorCompletion(() => OUTSIDE)];
  const state = EditorState.create({ doc: text, selection: { anchor }, extensions });
  const view = new EditorView({ parent: document.body, state });
  views.push(view);
  view.focus();
  return view;
}

async function offered(view: EditorView): Promise<readonly string[]> {
  await vi.waitFor(() => expect(currentCompletions(view.state)).not.toEqual([]));
  return currentCompletions(view.state).map(({ label }) => label);
}

it('offers what another message of the text says', async () => {
  const view = open(`${REQUEST}--\r\nSIP/2.0 200 OK\r\nCall-ID: |\r\n\r\n`);
  startCompletion(view);
  expect(await offered(view)).toEqual(['4711@a']);
});

it('offers what a message outside of the text says', async () => {
  const view = open('REGISTER sip:a SIP/2.0\r\nAuthorization: Digest nonce="|"\r\n\r\n');
  startCompletion(view);
  expect(await offered(view)).toEqual(['ea9c']);
});

it('comes up while a name is typed, and writes it', async () => {
  const view = open('REGISTER sip:a SIP/2.0\r\n|\r\n');
  view.dispatch({ ...view.state.replaceSelection('CSe'), userEvent: 'input.type' });
  expect((await offered(view))[0]).toBe('CSeq');
  // A list that has just come up is not chosen from: who typed on did not mean it.
  await vi.waitFor(() => expect(acceptCompletion(view)).toBe(true));
  expect(view.state.doc.line(2).text).toBe('CSeq: ');
});

describe.each([
  ['by itself', false],
  ['when it was asked for before that was written', true],
])('does not stay or come up %s', (_, isAsked) => {
  it.each([
    ['a number, which is none of those that are offered', 'Expires: ', '6'],
    ['a number with a fraction to come', 'Contact: <sip:b@a>;q=', '0'],
    ['a name from which another one goes on', 'Event: ', 'presence'],
  ])('behind %s', async (_, before, typed) => {
    const view = open(`REGISTER sip:a SIP/2.0\r\n${before}|\r\n\r\n`);
    if (isAsked) {
      startCompletion(view);
      await offered(view);
    }
    view.dispatch({ ...view.state.replaceSelection(typed), userEvent: 'input.type' });
    await vi.waitFor(() => expect(completionStatus(view.state)).toBeNull());
    startCompletion(view);
    expect(await offered(view)).not.toEqual([]);
  });
});

it('comes up while a number is typed that is none yet', async () => {
  const view = open('SIP/2.0 |\r\n\r\n');
  view.dispatch({ ...view.state.replaceSelection('40'), userEvent: 'input.type' });
  expect(await offered(view)).toContain('401 Unauthorized');
});

it('begins a message where there is none', async () => {
  const view = open(`${REQUEST}--\r\n|`);
  startCompletion(view);
  expect(await offered(view)).toContain('SIP/2.0');
});
