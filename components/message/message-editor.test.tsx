import { diagnosticCount, forceLinting, openLintPanel } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Ref, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '@/lib/text/problem';
import type { EditorHandle } from './code-editor';
import { MessageEditor } from './message-editor';

const TEXT = 'REGISTER sip:x SIP/2.0\r\nCSeq: 1 REGISTER\r\nAuthorization: Digest a="b"\n c="d"\r\n\r\n';

function lint(text: string): readonly Problem[] {
  const at = text.indexOf('"b"\n') + 3;
  if (at === 2) return [];
  const fix = { title: 'Add the comma', edits: [{ from: at, to: at, insert: ',' }] };
  return [
    { rule: 'comma', severity: 'error', message: 'Expected a comma', spec: 'RFC 1', from: at, to: at, fix },
  ];
}

interface PageProps {
  readonly onText: (text: string) => void;
  readonly handle?: Ref<EditorHandle>;
}

function Page({ onText, handle }: PageProps) {
  const [text, setText] = useState(TEXT);
  return (
    <>
      <MessageEditor
        ref={handle}
        value={text}
        lint={lint}
        label="Text of F3"
        onChange={(next) => {
          setText(next);
          onText(next);
        }}
      />
      <button type="button" onClick={() => setText(TEXT)}>
        Reset
      </button>
    </>
  );
}

// jsdom has no layout, and CodeMirror asks for it.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
// It calls itself Safari, of which CodeMirror asks this for the selection in a shadow root.
Object.assign(document, { execCommand: () => false });

/** For the first test, which waits until CodeMirror has been loaded. */
const PATIENCE = { timeout: 45_000 };

/** The full editor, which lives in a shadow root. */
async function fullEditor(container: HTMLElement) {
  const content = await waitFor(() => {
    const hosts = [...container.querySelectorAll('div')];
    const found = hosts
      .map((host) => host.shadowRoot?.querySelector<HTMLElement>('.cm-content'))
      .find(Boolean);
    if (!found) throw new Error('The editor has not been loaded yet.');
    return found;
  }, PATIENCE);
  const view = EditorView.findFromDOM(content);
  if (view === null) throw new Error('There is no editor here.');
  return { content, view };
}

describe('MessageEditor', () => {
  it('is a text field before it has been loaded, and on the server', () => {
    const html = renderToStaticMarkup(<Page onText={vi.fn()} />);
    expect(html).toMatch(/<textarea[^>]* aria-label="Text of F3"/);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it(
    'becomes an editor with a name, in a shadow root',
    async () => {
      // Tests of its parts put their styles there.
      const before = document.head.querySelectorAll('style').length;
      const { container } = render(<Page onText={vi.fn()} />);
      const { content } = await fullEditor(container);
      expect(content).toHaveAttribute('role', 'textbox');
      expect(content).toHaveAttribute('aria-label', 'Text of F3');
      expect(content).toHaveAttribute('aria-multiline', 'true');
      expect(content.querySelector('.family-transaction.heading')).toHaveTextContent('CSeq');
      expect(document.head.querySelectorAll('style')).toHaveLength(before);
    },
    PATIENCE.timeout,
  );

  it('reports the text with its line ends, and takes one from outside', async () => {
    const onText = vi.fn();
    const { container } = render(<Page onText={onText} />);
    const { view } = await fullEditor(container);
    const at = view.state.doc.toString().indexOf('1');
    act(() => view.dispatch({ changes: { from: at, to: at + 1, insert: '2' } }));
    expect(onText).toHaveBeenLastCalledWith(TEXT.replace('1', '2'));
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(view.state.doc.toString()).toBe(TEXT.replaceAll('\r\n', '\n'));
    expect(onText).toHaveBeenCalledTimes(1);
  });

  it('offers the fix of a problem where it stands, and applies it', async () => {
    const onText = vi.fn();
    const { container } = render(<Page onText={onText} />);
    const { view } = await fullEditor(container);
    act(() => forceLinting(view));
    await waitFor(() => expect(diagnosticCount(view.state)).toBe(1));
    act(() => void openLintPanel(view));
    const fix = await waitFor(() => {
      const button = view.dom.querySelector<HTMLElement>('.cm-diagnosticAction');
      if (button === null) throw new Error('No fix is offered.');
      return button;
    });
    expect(fix).toHaveTextContent('Add the comma');
    act(() => fix.click());
    expect(onText).toHaveBeenLastCalledWith(TEXT.replace('"b"', '"b",'));
  });

  it('goes where it is told to, as a text field and as an editor', async () => {
    const handle: { current: EditorHandle | null } = { current: null };
    const { container } = render(
      <Page
        onText={vi.fn()}
        handle={(given) => {
          handle.current = given;
        }}
      />,
    );
    const from = TEXT.indexOf('Authorization');
    const field = container.querySelector('textarea');
    act(() => handle.current?.goTo({ from, to: from + 13 }));
    expect(field?.value.slice(field.selectionStart, field.selectionEnd)).toBe('Authorization');
    const { view } = await fullEditor(container);
    act(() => handle.current?.goTo({ from: from + 15, to: from + 21 }));
    const { main } = view.state.selection;
    expect(view.state.sliceDoc(main.from, main.to)).toBe('Digest');
    expect(view.hasFocus).toBe(true);
  });

  it('takes the focus each time it is asked to, and another name with another text', async () => {
    const page = (label: string, focus: number) => (
      <MessageEditor value={TEXT} onChange={vi.fn()} lint={lint} label={label} focus={focus} />
    );
    const { container, rerender } = render(page('A bad one', 0));
    const { content, view } = await fullEditor(container);
    for (const [label, focus] of [
      ['A good one', 1],
      ['Another one', 2],
    ] as const) {
      rerender(page(label, focus));
      expect(view.hasFocus).toBe(true);
      expect(content).toHaveAttribute('aria-label', label);
      view.contentDOM.blur();
      expect(view.hasFocus).toBe(false);
    }
  });

  it('describes its keys to screen readers within its own root', async () => {
    const { container } = render(<Page onText={vi.fn()} />);
    const { content, view } = await fullEditor(container);
    const id = content.getAttribute('aria-describedby') ?? '';
    const root = view.root as ShadowRoot;
    expect(root.getElementById(id)).toHaveTextContent('F8 goes to the next problem');
  });
});
