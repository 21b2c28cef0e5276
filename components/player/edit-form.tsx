import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Edit } from '@/lib/sim/edit';
import styles from './edit-form.module.css';
import { editRemark } from './edit-remark';
import type { FieldFault } from './read-form';
import type { Lab } from './use-lab';

export interface EditFormProps {
  readonly lab: Lab;
  /** What the button says. */
  readonly submit: string;
  /** What the fields ask for, or what is wrong with one of them. */
  readonly read: () => Edit | FieldFault;
  readonly onEdit: (edit: Edit) => void;
  readonly children: ReactNode;
}

/** What the form said last, and how often it said something by now. */
interface Answer {
  readonly times: number;
  readonly sentence: string;
  /** Label of the field that it is about, where something is wrong with one. */
  readonly field?: string;
}

/** Which field is wrong, and the id of what says why. */
const Faulty = createContext<{ readonly field: string | undefined; readonly because: string }>({
  field: undefined,
  because: '',
});

/** A form for one change of the run. What was written stays, so that the next change begins where this one was. */
export function EditForm({ lab, submit, read, onEdit, children }: EditFormProps) {
  const [answer, setAnswer] = useState<Answer>({ times: 0, sentence: '' });
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { times, sentence, field } = answer;

  useEffect(() => {
    if (times > 0 && field !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [times, field]);

  function send() {
    const edit = read();
    if ('field' in edit) return setAnswer({ times: times + 1, ...edit });
    const remark = editRemark(lab, edit);
    onEdit(edit);
    const done = ['Done: it stands among your changes, where it can be taken back.', remark];
    setAnswer({ times: times + 1, sentence: done.filter((part) => part !== undefined).join(' ') });
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Faulty value={{ field, because: id }}>
        <div className={styles.fields}>{children}</div>
      </Faulty>
      <div className={styles.send}>
        <Button type="submit">{submit}</Button>
        <p id={id} role="status" className={field === undefined ? styles.done : styles.fault}>
          {/* Put there anew each time, so that the same sentence is spoken again. */}
          <span key={times}>{sentence}</span>
        </p>
      </div>
    </form>
  );
}

/** Says of a field that it is wrong, where it is. */
function useFault(label: string) {
  const { field, because } = useContext(Faulty);
  return field === label ? { 'aria-invalid': true, 'aria-describedby': because } : {};
}

/** Characters of an argument: a link takes no more. */
const LONGEST_LINE = 2000;

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
        {...useFault(label)}
        type="text"
        maxLength={LONGEST_LINE}
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
      <select {...useFault(label)} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
