import { MessageEditor } from '@/components/message/message-editor';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import { Problems } from './problems';
import type { Lab } from './use-lab';

export interface MessageEditingProps {
  readonly lab: Lab;
  /** `F3`. */
  readonly name: string;
  readonly text: string;
  /** True where the reader came here by a key and wants to write at once. */
  readonly focus: boolean;
  readonly judge: (text: string) => readonly Problem[];
  readonly onType: (text: string) => void;
  /** Called with the whole text after a quick fix. */
  readonly onPut: (text: string) => void;
}

/** The message to be changed, any byte of it, with problems while typing; the run follows the reader's pause. */
export function MessageEditing({ lab, name, text, focus, judge, onType, onPut }: MessageEditingProps) {
  return (
    <div className={styles.view}>
      <MessageEditor value={text} onChange={onType} lint={judge} focus={focus} label={`Text of ${name}`} />
      <p className={styles.hint}>
        The sender still believes that it sent the original; the receiver gets what stands here. The run
        follows when you pause.
      </p>
      <Problems
        lab={lab}
        text={text}
        problems={judge(text)}
        onFix={(fix) => onPut(applyEdits(text, fix.edits))}
      />
    </div>
  );
}
