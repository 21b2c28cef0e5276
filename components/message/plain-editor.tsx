import type { Ref } from 'react';
import { fromEditor, toEditor } from './line-ends';
import { beginningOf } from './longest-message';
import styles from './message-editor.module.css';

export interface PlainEditorProps {
  /** Text with its real line ends; lines that are not touched keep theirs. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** Called with the offset in the text to which the reader moved the cursor. */
  readonly onCursor?: ((offset: number) => void) | undefined;
  /** Characters that it takes; a line end is one. */
  readonly longest: number;
  /** Called after each change: whether a part of what was typed or pasted found no room. */
  readonly onLimit: (wasCut: boolean) => void;
  /** Id of the sentence about its keys. */
  readonly hintId: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Lines that are seen at once; what is longer scrolls. */
const MOST_ROWS = 100;

/** The text in the browser's own text field, until the full editor is there and wherever it cannot be had. */
export function PlainEditor({
  value,
  onChange,
  label,
  placeholder,
  onCursor,
  longest,
  onLimit,
  hintId,
  ref,
}: PlainEditorProps) {
  const editor = toEditor(value);

  function take(written: string) {
    const taken = beginningOf(written, Math.max(longest, editor.doc.length));
    onLimit(taken !== written);
    onChange(fromEditor(taken, editor));
  }

  return (
    <textarea
      ref={ref}
      className={styles.plain}
      aria-label={label}
      placeholder={placeholder}
      aria-describedby={hintId}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      rows={Math.min(editor.doc.split('\n').length, MOST_ROWS)}
      value={editor.doc}
      onChange={(event) => take(event.currentTarget.value)}
      onSelect={(event) => onCursor?.(editor.toText(event.currentTarget.selectionEnd))}
    />
  );
}
