import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { choicesBetween, chosenIn, type FlowChoice } from '@/lib/flows/flow-choice';
import { slotOf } from '@/lib/session/edit-target';
import { isUntouched, type SessionAction } from '@/lib/session/session';
import { changeSentence } from './change-sentence';
import styles from './changes.module.css';
import { useFocusAfter } from './use-focus-after';
import type { Lab } from './use-lab';

/** What the reader changed in this run, with undo, redo and reset: three different things. */
export function Changes({ lab }: { readonly lab: Lab }) {
  const { flow, session, dispatch } = lab;
  const root = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter();
  const { past, future, origin, setup } = session;
  const { edits } = setup;
  const untouched = isUntouched(session);
  const isNew = untouched && past.length === 0 && future.length === 0;
  if (edits.length === 0 && isNew) return null;
  const chosen = choicesBetween(flow, origin.options, setup.options);
  const title = isNew ? 'What is different in this run' : 'Your changes';

  /** With a change goes its button: the focus goes to that of the next one or, after the last, to the heading. */
  function takeBack(index: number, action: SessionAction) {
    focusAfter(() => {
      const buttons = root.current?.querySelectorAll<HTMLElement>('li button') ?? [];
      return buttons[Math.min(index, buttons.length - 1)] ?? root.current?.querySelector('h3');
    });
    dispatch(action);
  }

  return (
    <section ref={root} className={styles.changes} aria-label={title}>
      <div className={styles.head}>
        <h3 tabIndex={-1}>{title}</h3>
        <IconButton
          icon="undo"
          label="Undo the last change"
          resting={past.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        />
        <IconButton
          icon="redo"
          label="Redo"
          resting={future.length === 0}
          onClick={() => dispatch({ type: 'redo' })}
        />
        <Button variant="quiet" resting={untouched} onClick={() => dispatch({ type: 'reset' })}>
          Reset the flow
        </Button>
      </div>
      {edits.length === 0 && chosen.length === 0 ? (
        <p>None: the flow runs as it was.</p>
      ) : (
        <ul>
          {chosen.map((choice, i) => (
            <Change
              key={choice.key}
              sentence={`In this run ${choice.sentence(chosenIn(flow, setup.options, choice.key))}`}
              onTakeBack={() => takeBack(i, usual(lab, choice))}
            />
          ))}
          {edits.map((edit, i) => (
            <Change
              key={slotOf(edit)}
              sentence={changeSentence(lab, edit)}
              onTakeBack={() => takeBack(chosen.length + i, { type: 'withdraw', edit })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was chosen otherwise than the flow has it is a change like others. */
function usual({ flow, session }: Lab, { key }: FlowChoice): SessionAction {
  return { type: 'choose', key, value: chosenIn(flow, session.origin.options, key) };
}

interface ChangeProps {
  readonly sentence: string;
  readonly onTakeBack: () => void;
}

function Change({ sentence, onTakeBack }: ChangeProps) {
  return (
    <li>
      <span>{sentence}</span>
      <IconButton icon="close" label={`Take back: ${sentence}`} onClick={onTakeBack} />
    </li>
  );
}
