import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Edit } from '@/lib/sim/edit';
import styles from './edit-form.module.css';

export interface EditFormProps {
  /** What the button says. */
  readonly submit: string;
  /** What the fields ask for; or, in one sentence, what is wrong with them. */
  readonly read: () => Edit | string;
  readonly onEdit: (edit: Edit) => void;
  readonly children: ReactNode;
}

/** A form for one change of the run. What was written stays, so that the next change begins where this one was. */
export function EditForm({ submit, read, onEdit, children }: EditFormProps) {
  const [answer, setAnswer] = useState<{ readonly fault?: string; readonly done?: string }>({});
  const id = useId();

  function send(event?: FormEvent) {
    event?.preventDefault();
    const edit = read();
    if (typeof edit === 'string') return setAnswer({ fault: edit });
    onEdit(edit);
    setAnswer({ done: 'Done: it stands among your changes, where it can be taken back.' });
  }

  return (
    <form noValidate className={styles.form} aria-describedby={id} onSubmit={send}>
      <div className={styles.fields}>{children}</div>
      {/* Lets Enter in any field send the form; the button that is seen is the one of all pages. */}
      <input type="submit" hidden />
      <div className={styles.send}>
        <Button onClick={() => send()}>{submit}</Button>
        <p id={id} role="status" className={answer.fault === undefined ? styles.done : styles.fault}>
          {answer.fault ?? answer.done}
        </p>
      </div>
    </form>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** What stands there as long as nothing is written. */
  readonly empty?: string;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label above. */
export function TextField({ label, value, empty, onChange }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={empty}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** True where the options are sentences. */
  readonly wide?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of several, with its label above. */
export function ChoiceField({ label, options, value, wide = false, onChange }: ChoiceFieldProps) {
  return (
    <label className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
