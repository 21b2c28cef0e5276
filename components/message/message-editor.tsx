import { type ComponentType, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { Problem } from '@/lib/text/problem';
import type { CodeEditorProps, EditorHandle } from './code-editor';
import { toEditor } from './line-ends';
import { LONGEST_MESSAGE } from './longest-message';
import styles from './message-editor.module.css';
import { PlainEditor } from './plain-editor';

export interface MessageEditorProps {
  /** Text with its real line ends; lines that are not touched keep theirs. */
  readonly value: string;
  /** Called at every change; the caller decides how long to wait for the next. */
  readonly onChange: (text: string) => void;
  /** The problems of a text, with offsets into it. Another function means that the rules know more: they are asked again. */
  readonly lint: (text: string) => readonly Problem[];
  /** What is edited, for screen readers: `Text of F3`. */
  readonly label: string;
  /** What to do with an empty text: `Paste SIP messages here`. */
  readonly placeholder?: string | undefined;
  /** True if the text may hold several messages, parted as in `lib/sip/framing/split-messages.ts`. */
  readonly several?: boolean | undefined;
  /** Characters that it takes: those of one message where nothing is said. */
  readonly longest?: number | undefined;
  /** Texts of other messages whose values may be wanted in this one, the nearest first. */
  readonly others?: readonly string[] | undefined;
  /** Set where the reader asked for the editor: the focus goes into it. A count asks again whenever it grows. */
  readonly focus?: boolean | number | undefined;
  /** Called with the offset in the text to which the reader moved the cursor. */
  readonly onCursor?: ((offset: number) => void) | undefined;
  /** To send the cursor somewhere: `goTo({from, to})`, in offsets of the text. */
  readonly ref?: Ref<EditorHandle> | undefined;
}

/**
 * Edits the text of a message. A plain text field is there at once and works; the full editor takes its place, cursor
 * included, when it has been loaded. If that fails, the plain field stays.
 */
export function MessageEditor(props: MessageEditorProps) {
  const { value, focus, longest = LONGEST_MESSAGE, ref } = props;
  const plain = useRef<HTMLTextAreaElement>(null);
  const code = useRef<EditorHandle>(null);
  const [full, setFull] = useState<{ Editor: ComponentType<CodeEditorProps>; focusAt: number | undefined }>();
  const [wasCut, onLimit] = useState(false);
  const hintId = useId();

  useEffect(() => {
    if (focus) (plain.current ?? code.current)?.focus();
  }, [focus]);

  useEffect(() => {
    let wanted = true;
    import('./code-editor').then(
      ({ CodeEditor }) => {
        const field = plain.current;
        const focusAt = field !== null && document.activeElement === field ? field.selectionStart : undefined;
        if (wanted) setFull({ Editor: CodeEditor, focusAt });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      focus() {
        (plain.current ?? code.current)?.focus();
      },
      goTo(span) {
        code.current?.goTo(span);
        if (plain.current === null) return;
        const { toDoc } = toEditor(value);
        plain.current.focus();
        plain.current.setSelectionRange(toDoc(span.from), toDoc(span.to));
      },
    }),
    [value],
  );

  const limit = { longest, onLimit };
  return (
    <div className={styles.editor}>
      {full === undefined ? (
        <PlainEditor {...props} {...limit} ref={plain} hintId={hintId} />
      ) : (
        <full.Editor
          {...props}
          {...limit}
          ref={code}
          hint={`${PLAIN_KEYS}${FULL_KEYS}.`}
          focusAt={full.focusAt}
        />
      )}
      <p role="status" className={styles.limit}>
        {wasCut
          ? `A text of more than ${longest.toLocaleString('en')} characters is not taken here: only its beginning was.`
          : null}
      </p>
      <p id={hintId} className={styles.hint}>
        {PLAIN_KEYS}
        {/* It has its room before it holds. */}
        <span className={full === undefined ? styles.coming : undefined}>{FULL_KEYS}</span>.
      </p>
    </div>
  );
}

const PLAIN_KEYS = 'Tab leaves the text';

/** What the full editor has beyond a text field. */
const FULL_KEYS =
  ', Ctrl with Space offers what may stand at the cursor, Ctrl or ⌘ with I explains what stands there, F8 goes to the next problem';
