import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Message } from '@/lib/sip/message';
import type { Problem } from '@/lib/text/problem';
import { UNSEEN } from '@/lib/text/visible-text';
import { element } from './dom-element';
import { editorCompletion } from './editor-completion';
import { editorExplanation } from './editor-explanation';
import { editorFolding } from './editor-folding';
import { given } from './editor-given';
import { editorLimit } from './editor-limit';
import { editorReading } from './editor-reading';
import { editorSight } from './editor-sight';
import { editedText, textOf } from './editor-state';
import { editorTheme } from './editor-theme';
import { editorTyping } from './editor-typing';
import { familyMarks } from './family-marks';
import { problemMarks } from './problem-marks';
import { tooltipTheme } from './tooltip-theme';

/** What an editor is opened with. */
export interface OpeningProps {
  /** Text with its real line ends. */
  readonly value: string;
  readonly label: string;
  /** What to do with an empty text. */
  readonly placeholder?: string | undefined;
  /** True if the text may hold several messages. */
  readonly several?: boolean | undefined;
  /** Characters that it takes; a line end is one. */
  readonly longest: number;
  /** About its keys, for screen readers. */
  readonly hint: string;
}

/** What an editor asks and tells. */
export interface EditorCalls {
  readonly lint: (text: string) => readonly Problem[];
  /** Called with the text after each change that was not `given`. */
  readonly onChange: (text: string) => void;
  /** Messages outside of the text whose values may be wanted, the nearest first. */
  readonly others: () => readonly Message[];
  /** The address of the page about a rule. */
  readonly ruleAddress: (rule: string) => string;
  /** Called with the offset in the text to which the reader moved the cursor. */
  readonly onCursor: (offset: number) => void;
  /** Called after each change of the text: whether a part of what was typed or pasted found no room. */
  readonly onLimit: (wasCut: boolean) => void;
}

/** Opens an editor in an element, with all that it can do. What the props say is read once; another label comes by `naming`. */
export function openEditor(
  host: HTMLElement,
  { value, label, placeholder: invitation, several = false, longest, hint }: OpeningProps,
  call: EditorCalls,
): EditorView {
  // In a shadow root CodeMirror adopts its style sheets instead of writing style elements, which the site's policy forbids.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // Seen from outside the target of a key is the host, no text field: shortcuts of the page must not take it.
  root.addEventListener('keydown', stop);
  // What describes the text must stand in the same root.
  root.replaceChildren(element('p', { id: HINT, hidden: '' }, hint));
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      extensions: [
        editedText(value),
        editorReading(several),
        history(),
        editorExplanation(),
        editorSight(),
        editorCompletion(call.others),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        editorTyping(),
        editorLimit(longest, call.onLimit),
        drawSelection(),
        highlightSpecialChars({ specialChars: SHOWN }),
        EditorView.lineWrapping,
        named.of(nameOf(label)),
        EditorView.contentAttributes.of({
          'aria-describedby': HINT,
          // It is reached without that, but not every checker knows.
          tabindex: '0',
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        invitation === undefined ? [] : placeholder(invitation),
        familyMarks,
        // Problems are told by their lines.
        lineNumbers(),
        problemMarks(call.lint, call),
        editorFolding(),
        editorTheme,
        tooltipTheme,
        EditorView.updateListener.of(({ startState, state, transactions, selectionSet }) => {
          const [before, after] = [textOf(startState), textOf(state)];
          const isGiven = transactions.some((transaction) => transaction.annotation(given));
          if (selectionSet && !isGiven) call.onCursor(after.toText(state.selection.main.head));
          // The document alone does not tell: a fix may change nothing but line ends, of which it knows only LF.
          if (isGiven || after === before || after.text === before.text) return;
          call.onChange(after.text);
        }),
      ],
      doc: value,
    }),
  });
}

const HINT = 'hint';

/** Gives the text another name for screen readers, as when another text takes its place. */
export function naming(label: string): StateEffect<unknown> {
  return named.reconfigure(nameOf(label));
}

const named = new Compartment();

function nameOf(label: string): Extension {
  return EditorView.contentAttributes.of({ 'aria-label': label });
}

/** A character that would not be seen, or would be seen wrongly. */
const ONE_UNSEEN = String.raw`(?!\t)[${UNSEEN}]`;

/** Each has a mark of its own, but many in a row have one: a mark is an element, and a hostile text has a million. */
const SHOWN = new RegExp(`(?:${ONE_UNSEEN}){8,}|${ONE_UNSEEN}`, 'gu');

function stop(event: Event) {
  event.stopPropagation();
}
