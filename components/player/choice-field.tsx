import { useState } from 'react';
import { Select } from '@/components/ui/select';
import { chosenIn, type FlowChoice, isAnswer, type NumberAnswers } from '@/lib/flows/flow-choice';
import styles from './choice-field.module.css';
import type { Lab } from './use-lab';

/** Lets the reader choose one thing about the flow. */
export function ChoiceField({ lab, choice }: { readonly lab: Lab; readonly choice: FlowChoice }) {
  const { flow, session, dispatch } = lab;
  const { key, label, answers } = choice;
  const value = chosenIn(flow, session.setup.options, key);
  const onChange = (answer: string) => dispatch({ type: 'choose', key, value: answer });
  return answers.kind === 'few' ? (
    <Select label={label} options={answers.values} value={value} onChange={onChange} />
  ) : (
    <NumberField label={label} answers={answers} value={value} onChange={onChange} />
  );
}

/** A number that holds when the reader leaves the field or presses Enter: a run for each digit would be in the way. */
function NumberField({
  label,
  answers,
  value,
  onChange,
}: {
  readonly label: string;
  readonly answers: NumberAnswers;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [written, setWritten] = useState<string>();
  const { least, most, unit } = answers;

  function put() {
    const text = written?.trim();
    if (text !== undefined && text !== value && isAnswer(answers, text)) onChange(text);
    setWritten(undefined);
  }

  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={written ?? value}
        onChange={(event) => setWritten(event.currentTarget.value)}
        onBlur={put}
        onKeyDown={(event) => event.key === 'Enter' && put()}
      />
      {unit === undefined ? null : <span>{unit}</span>}
    </label>
  );
}
