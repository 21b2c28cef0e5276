import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { choicesOf, chosenIn, isAnswer, type NumberAnswers } from '@/lib/flows/flow-choice';
import { roundNumberFrom } from '@/lib/session/round-numbers';
import styles from './in-sentence.module.css';
import { useStage } from './stage-context';

/** Way of the pointer from one round number to the next, in CSS px. */
const STEP = 12;

/**
 * A number in a sentence that changes the run of the stage around it: dragged sideways or stepped by the arrow keys it goes
 * from one round number to the next, and any other can be written. `setting` is the key of a choice of the flow. The run
 * follows at once, and all the steps of one going are undone as one.
 */
export function Scrub({ setting }: { readonly setting: string }) {
  const stage = useStage();
  const [written, setWritten] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const grip = useRef<{ readonly x: number; readonly value: number }>(undefined);
  if (stage === undefined) return null;
  const { flow, session, dispatch } = stage.lab;
  const choice = choicesOf(flow).find(({ key }) => key === setting);
  if (choice?.answers.kind !== 'number') return null;
  const { answers, label } = choice;
  const value = Number(chosenIn(flow, session.setup.options, setting));

  function put(next: string) {
    if (!isAnswer(answers, next)) return;
    if (field.current) stage?.attend(field.current);
    dispatch({ type: 'choose', key: setting, value: next, going: true });
  }

  function step(by: number, from = value) {
    setWritten(undefined);
    put(String(roundNumberFrom(from, by, limitsOf(answers))));
  }

  function drag({ clientX }: PointerEvent) {
    if (grip.current !== undefined) step(Math.round((clientX - grip.current.x) / STEP), grip.current.value);
  }

  function press(event: KeyboardEvent) {
    const by = STEPS[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
    }
    if (event.key === 'Enter') setWritten(undefined);
    // The player's own keys are no part of a number.
    event.stopPropagation();
  }

  const text = written ?? String(value);
  return (
    <span className={styles.measure}>
      <input
        ref={field}
        type="text"
        role="spinbutton"
        inputMode="numeric"
        className={styles.number}
        size={Math.max(text.length, 1)}
        aria-label={label}
        aria-valuenow={value}
        aria-valuetext={`${value} ${answers.unit ?? ''}`.trim()}
        aria-valuemin={answers.least}
        aria-valuemax={answers.most}
        aria-invalid={!isAnswer(answers, text.trim())}
        value={text}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          put(event.currentTarget.value.trim());
        }}
        onBlur={() => setWritten(undefined)}
        onKeyDown={press}
        onPointerDown={(event) => {
          grip.current = { x: event.clientX, value };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          grip.current = undefined;
        }}
        onPointerCancel={() => {
          grip.current = undefined;
        }}
      />
      {answers.unit === undefined ? null : <span>{answers.unit}</span>}
    </span>
  );
}

/** How many round numbers a key goes on. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

function limitsOf({ least, most }: NumberAnswers): readonly [least: number, most: number] {
  return [least, most];
}
