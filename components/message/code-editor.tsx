import { isolateHistory } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useRouter } from 'next/compat/router';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { given } from './editor-given';
import { changeTo, textOf } from './editor-state';
import { naming, type OpeningProps, openEditor } from './open-editor';
import { askAgain } from './problem-marks';
import { ruleAddress } from './rule-address';

/** What can be asked of an editor. */
export interface EditorHandle {
  /** Selects a stretch of the text, scrolls to it and puts the cursor there. */
  readonly goTo: (span: Span) => void;
  /** Puts the focus into the text, the cursor staying where it is. */
  readonly focus: () => void;
}

export interface CodeEditorProps extends OpeningProps {
  readonly onChange: (text: string) => void;
  readonly lint: (text: string) => readonly Problem[];
  /** Other messages whose values may be wanted in this one, the nearest first. */
  readonly others?: readonly string[] | undefined;
  /** Called with the offset in the text to which the reader moved the cursor. */
  readonly onCursor?: ((offset: number) => void) | undefined;
  /** Called after each change of the text: whether a part of what was typed or pasted found no room. */
  readonly onLimit: (wasCut: boolean) => void;
  /** Offset in LF text at which the focus is to be put at once; undefined to leave the focus alone. */
  readonly focusAt?: number | undefined;
  readonly ref?: Ref<EditorHandle> | undefined;
}

/**
 * The full editor: families in colour, explanations, completion, folds, squiggles, quick fixes, undo. Loaded by
 * `MessageEditor` when it is needed.
 */
export function CodeEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const base = useRouter()?.basePath ?? '';
  // Texts that were reported and have not come back as `value`: while they are on their way the reader types on.
  const echoes = useRef<string[]>([]);
  // What the editor calls is always what was given last.
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });

  // Before anything is shown: what stands below would move twice.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const { focusAt } = current.current;
    const made = openEditor(host.current, current.current, {
      lint: (text) => current.current.lint(text),
      others: parsedOnce(() => current.current.others ?? []),
      ruleAddress: (rule) => base + ruleAddress(rule),
      onCursor: (offset) => current.current.onCursor?.(offset),
      onLimit: (wasCut) => current.current.onLimit(wasCut),
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
  }, [base]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || isEcho(echoes.current, props.value)) return;
    if (textOf(editor.state).text !== props.value) {
      editor.dispatch({
        ...changeTo(editor.state, props.value),
        annotations: [given.of(true), isolateHistory.of('full')],
      });
    }
  }, [props.value]);

  useEffect(() => {
    view.current?.dispatch({ effects: naming(props.label) });
  }, [props.label]);

  const { lint } = props;
  const asked = useRef(lint);
  useEffect(() => {
    if (asked.current === lint) return;
    asked.current = lint;
    view.current?.dispatch({ effects: askAgain.of(null) });
  }, [lint]);

  useImperativeHandle(
    props.ref,
    () => ({
      goTo(span) {
        if (view.current !== undefined) goTo(view.current, span);
      },
      focus() {
        view.current?.focus();
      },
    }),
    [],
  );

  return <div ref={host} />;
}

function goTo(view: EditorView, { from, to }: Span) {
  const { toDoc } = textOf(view.state);
  const end = view.state.doc.length;
  const range = EditorSelection.range(Math.min(toDoc(from), end), Math.min(toDoc(to), end));
  view.dispatch({ selection: EditorSelection.create([range]), effects: EditorView.scrollIntoView(range) });
  view.focus();
}

/** Parses texts when they are asked for, and again only when they are others. */
function parsedOnce(texts: () => readonly string[]): () => readonly Message[] {
  let known: { readonly texts: readonly string[]; readonly messages: readonly Message[] } | undefined;
  return () => {
    const now = texts();
    if (known?.texts !== now) known = { texts: now, messages: now.map((text) => parse(text)) };
    return known.messages;
  };
}

/** True if this value is one that was reported before; it and the ones before it are then no longer waited for. */
function isEcho(echoes: string[], value: string): boolean {
  const at = echoes.lastIndexOf(value);
  echoes.splice(0, at === -1 ? echoes.length : at + 1);
  return at !== -1;
}
