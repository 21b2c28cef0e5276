import { type ComponentType, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '@/lib/text/problem';
import type { CodeEditorProps } from './code-editor';
import styles from './message-editor.module.css';
import { PlainEditor } from './plain-editor';

export interface MessageEditorProps {
  /** Text with its real line ends; lines that are not touched keep theirs. */
  readonly value: string;
  /** Called at every change; the caller decides how long to wait for the next. */
  readonly onChange: (text: string) => void;
  /** The problems of a text, with offsets into it. */
  readonly lint: (text: string) => readonly Problem[];
  /** What is edited, for screen readers: `Text of F3`. */
  readonly label: string;
  /** True where the reader asked for the editor by a key: the cursor goes into it. */
  readonly focus?: boolean | undefined;
  /** Called for Ctrl+Enter or ⌘+Enter. */
  readonly onDone?: (() => void) | undefined;
}

/**
 * Edits the text of a message. A plain text field is there at once and works; the full editor takes its place, cursor
 * included, when it has been loaded. If that fails, the plain field stays.
 */
export function MessageEditor(props: MessageEditorProps) {
  const plain = useRef<HTMLTextAreaElement>(null);
  const [full, setFull] = useState<{ Editor: ComponentType<CodeEditorProps>; focusAt: number | undefined }>();
  const hintId = useId();

  const { focus } = props;
  useEffect(() => {
    if (focus) plain.current?.focus();
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

  return (
    <div className={styles.editor}>
      {full === undefined ? (
        <PlainEditor {...props} ref={plain} hintId={hintId} />
      ) : (
        <full.Editor {...props} focusAt={full.focusAt} />
      )}
      <p id={hintId} className={styles.hint}>
        Tab leaves the text{full === undefined ? '' : ', F8 goes to the next problem'}
        {props.onDone === undefined ? '' : ', Ctrl or ⌘ with Enter closes it'}.
      </p>
    </div>
  );
}
