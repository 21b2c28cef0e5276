import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import type { Passwordless } from '@/lib/digest/form';
import { useWordSearch } from './use-word-search';
import styles from './word-list.module.css';
import { WordProgress } from './word-progress';

export interface WordListProps {
  readonly input: Passwordless;
  readonly response: string;
  /** Called with the word that fits when the reader wants to use it. */
  readonly onPassword: (password: string) => void;
}

/** Words of the reader's own, from a text field or a file, tried as password of one response. */
export function WordList({ input, response, onPassword }: WordListProps) {
  const field = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File>();
  const { search, start, cancel } = useWordSearch();
  const isRunning = search.kind === 'running';
  const isEmpty = file === undefined && text.trim() === '';

  /** The button for it goes away with the file, and the focus with the button. */
  function leaveFile() {
    flushSync(() => setFile(undefined));
    words.current?.focus();
  }

  return (
    <div className={styles.words}>
      <p className={styles.hint}>
        A response can be checked without any server, so whoever hears one can try passwords until one fits.
        Try your own list against it, one word a line. Nothing leaves your browser.
      </p>
      <label className={styles.field} htmlFor={field}>
        <span className={styles.caption}>Words to try</span>
        <textarea
          ref={words}
          id={field}
          className={styles.text}
          rows={5}
          maxLength={LONGEST_LIST}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          disabled={file !== undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {file === undefined ? null : (
        <p className={styles.file}>
          <span>
            {file.name}, {sizeOf(file)}
          </span>
          <Button variant="quiet" onClick={leaveFile}>
            Take the text instead
          </Button>
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          resting={isRunning || isEmpty}
          onClick={() => start({ input, response, list: file ?? new Blob([text]) })}
        >
          Try them
        </Button>
        <Button resting={!isRunning} onClick={cancel}>
          Cancel
        </Button>
        <FileButton variant="quiet" resting={isRunning} label="File with words" onFile={setFile}>
          Open a file
        </FileButton>
        <Button
          variant="quiet"
          resting={isRunning}
          onClick={() => {
            setFile(undefined);
            setText(WEAK.join('\n'));
          }}
        >
          Put in a few weak ones
        </Button>
      </div>
      <WordProgress search={search} onPassword={onPassword} />
    </div>
  );
}

/** Characters that are taken by hand; a longer list is opened as a file, which is read piece by piece. */
const LONGEST_LIST = 200_000;

/** Passwords that every list begins with, and the one of this site's flows. */
const WEAK = [
  ...['123456', 'password', '1234', 'admin', 'qwerty', 'secret', 'letmein', '0000', 'changeme', 'welcome'],
  ...['sip', 'voip', 'asterisk', 'phone', 'test', 'bob', 'alice', 'dragon', 'wonderland', 'zanzibar'],
];

function sizeOf({ size }: File): string {
  return size < 1e6 ? `${(size / 1e3).toFixed(0)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}
