import styles from './select.module.css';

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of several, in the browser's own list. */
export function Select<V extends string>({ label, options, value, onChange }: SelectProps<V>) {
  function choose(chosen: string) {
    const option = options.find((one) => one.value === chosen);
    if (option !== undefined) {
      onChange(option.value);
    }
  }
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
