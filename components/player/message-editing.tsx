import { useMemo, useRef } from 'react';
import type { EditorHandle } from '@/components/message/code-editor';
import { MessageEditor } from '@/components/message/message-editor';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import { Problems } from './problems';
import type { Lab, SeenPacket } from './use-lab';

export interface MessageEditingProps {
  readonly lab: Lab;
  readonly seen: SeenPacket;
  readonly text: string;
  /** How often the reader asked by a key to write here. */
  readonly focus: number;
  readonly judge: (text: string) => readonly Problem[];
  readonly onType: (text: string) => void;
  /** Called with the whole text after a quick fix. */
  readonly onPut: (text: string) => void;
}

/** The message to be changed, any byte of it, with problems while typing; the run follows the reader's pause. */
export function MessageEditing({ lab, seen, text, focus, judge, onType, onPut }: MessageEditingProps) {
  const editor = useRef<EditorHandle>(null);
  const others = useMemo(() => textsAround(lab.seen, seen), [lab.seen, seen]);
  return (
    <div className={styles.view}>
      <MessageEditor
        ref={editor}
        value={text}
        onChange={onType}
        lint={judge}
        others={others}
        focus={focus}
        label={`Text of ${seen.name}`}
      />
      <p className={styles.hint}>
        The sender still believes that it sent the original; the receiver gets what stands here. The run
        follows when you pause.
      </p>
      <Problems
        lab={lab}
        text={text}
        problems={judge(text)}
        onGo={(problem) => editor.current?.goTo(problem)}
        onFix={(fix) => onPut(applyEdits(text, fix.edits))}
      />
    </div>
  );
}

/** The texts of the other messages of the run: those before this one from the nearest on, then those after it. */
function textsAround(all: readonly SeenPacket[], seen: SeenPacket): readonly string[] {
  const at = all.indexOf(seen);
  return [...all.slice(0, at).reverse(), ...all.slice(at + 1)].map(({ packet }) => packet.text);
}
