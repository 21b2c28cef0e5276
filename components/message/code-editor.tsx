import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/text/problem';
import { changeTo, editedText, textOf } from './editor-state';
import { editorTheme } from './editor-theme';
import { familyMarks } from './family-marks';
import { problemMarks } from './problem-marks';

export interface CodeEditorProps {
  /** Text with its real line ends. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly lint: (text: string) => readonly Problem[];
  readonly label: string;
  readonly onDone?: (() => void) | undefined;
  /** Offset in LF text at which the focus is to be put at once; undefined to leave the focus alone. */
  readonly focusAt?: number | undefined;
}

/** The full editor: families in colour, squiggles, quick fixes, undo. Loaded by `MessageEditor` when it is needed. */
export function CodeEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  // Texts that were reported and have not come back as `value`: while they are on their way the reader types on.
  const echoes = useRef<string[]>([]);
  // What the editor calls is always what was given last.
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });

  useEffect(() => {
    if (host.current === null) return;
    const { value, label, focusAt } = current.current;
    const made = openEditor(host.current, value, label, {
      lint: (text) => current.current.lint(text),
      onDone: () => {
        current.current.onDone?.();
        return true;
      },
      onChange: (text) => {
        echoes.current.push(text);
        current.current.onChange(text);
      },
    });
    view.current = made;
    if (focusAt !== undefined) {
      made.dispatch({ selection: { anchor: Math.min(focusAt, made.state.doc.length) } });
      made.focus();
    }
    return () => made.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || isEcho(echoes.current, props.value)) return;
    if (textOf(editor.state).text !== props.value) {
      editor.dispatch({ ...changeTo(editor.state, props.value), annotations: given.of(true) });
    }
  }, [props.value]);

  return <div ref={host} />;
}

function openEditor(
  host: HTMLElement,
  value: string,
  label: string,
  call: Pick<CodeEditorProps, 'lint' | 'onChange'> & { readonly onDone: () => boolean },
): EditorView {
  // In a shadow root CodeMirror adopts its style sheets instead of writing style elements, which the site's policy forbids.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // Seen from outside the target of a key is the host, no text field: shortcuts of the page must not take it.
  root.addEventListener('keydown', stop);
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      extensions: [
        editedText(value),
        history(),
        keymap.of([{ key: 'Mod-Enter', run: call.onDone }, ...defaultKeymap, ...historyKeymap]),
        drawSelection(),
        highlightSpecialChars({ addSpecialChars: UNSEEN }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, autocapitalize: 'off', spellcheck: 'false' }),
        familyMarks,
        problemMarks(call.lint),
        editorTheme,
        EditorView.updateListener.of(({ startState, state, transactions }) => {
          const [before, after] = [textOf(startState), textOf(state)];
          // The document alone does not tell: a fix may change nothing but line ends, of which it knows only LF.
          if (after === before || after.text === before.text) return;
          if (transactions.some((transaction) => transaction.annotation(given))) return;
          call.onChange(after.text);
        }),
      ],
      doc: value,
    }),
  });
}

/** What CodeMirror does not show as special by itself: all that turns the direction, and halves of a character. */
const UNSEEN = /[\p{Bidi_Control}\p{Surrogate}\u2060]/gu;

/** Marks a change that came from outside and need not be reported there. */
const given = Annotation.define<true>();

/** True if this value is one that was reported before; it and the ones before it are then no longer waited for. */
function isEcho(echoes: string[], value: string): boolean {
  const at = echoes.lastIndexOf(value);
  echoes.splice(0, at === -1 ? echoes.length : at + 1);
  return at !== -1;
}

function stop(event: Event) {
  event.stopPropagation();
}
