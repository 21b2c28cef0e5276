import type { RefObject } from 'react';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** Where the words are written, for whoever puts the focus there. */
  readonly field?: RefObject<HTMLInputElement | null>;
  /** A few words that find something. */
  readonly placeholder: string;
  /** How many characters it takes at most. */
  readonly longest: number;
}

/** Words that narrow a list down. */
export function SearchField({ words, onSearch, field, placeholder, longest }: SearchFieldProps) {
  return (
    <label className={styles.field}>
      <span>Search</span>
      <input
        ref={field}
        type="search"
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={longest}
        value={words}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
