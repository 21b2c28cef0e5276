import { MessageEditor } from '@/components/message/message-editor';
import { ProblemList } from '@/components/message/problem-list';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import type { OpenMessageProps } from './message-reading';
import { problemsWith } from './use-lab';
import { unknownRule } from './use-rules';

/** The message to be changed, any byte of it, with problems while typing; the run follows the reader's pause. */
export function MessageEditing({ lab, seen, text, problems, onText }: OpenMessageProps) {
  const { packet, name } = seen;
  return (
    <div className={styles.view}>
      <MessageEditor
        value={text}
        onChange={onText}
        lint={(current) => problemsWith(lab, packet.id, current)}
        label={`Text of ${name}`}
      />
      <p className={styles.hint}>
        The sender still believes that it sent the original; the receiver gets what stands here. The run
        follows when you pause.
      </p>
      <ProblemList
        text={text}
        problems={problems}
        ruleOf={lab.rules?.findRule ?? unknownRule}
        onFix={(fix) => onText(applyEdits(text, fix.edits))}
      />
    </div>
  );
}
