import { Button } from '@/components/ui/button';
import type { WordSearch } from './use-word-search';
import { VerdictSentence } from './verdict-sentence';
import styles from './word-list.module.css';

export interface WordProgressProps {
  readonly search: WordSearch;
  readonly onPassword: (password: string) => void;
}

/** How far a search is, or what came of it. Screen readers hear of each tenth and of the end. */
export function WordProgress({ search, onPassword }: WordProgressProps) {
  return (
    <div className={styles.progress}>
      {search.kind === 'running' ? <Running {...search} /> : null}
      <div role="status" className={styles.outcome}>
        {search.kind === 'running' ? (
          <span className="visually-hidden">{`${Math.floor(search.share * 10) * 10} percent tried`}</span>
        ) : (
          <Outcome search={search} onPassword={onPassword} />
        )}
      </div>
    </div>
  );
}

function Running({ tried, share, speed }: WordSearch & { readonly kind: 'running' }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <progress
        className={styles.bar}
        aria-label="Share of the list that has been tried"
        max={100}
        value={percent}
      />
      <p className={styles.numbers}>
        {counted(tried)} words, {percent} %, {counted(Math.round(speed))} a second
      </p>
    </>
  );
}

function Outcome({ search, onPassword }: WordProgressProps) {
  switch (search.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return (
        <VerdictSentence verdict="info">
          Cancelled after {counted(search.tried)} words; none of them fits.
        </VerdictSentence>
      );
    case 'unreadable':
      return (
        <VerdictSentence verdict="refused">
          The list cannot be read: the file was moved or changed meanwhile. Open it again.
        </VerdictSentence>
      );
    case 'broken':
      return (
        <VerdictSentence verdict="refused">
          The search ended by a fault of this page or its browser, not of the list. Load the page anew and try
          again.
        </VerdictSentence>
      );
    case 'done':
      return search.word === undefined ? (
        <VerdictSentence verdict="info">
          None of {counted(search.tried)} words fits. That is no proof of a good password: it only stands in a
          longer list, or the response was made by mistake.
        </VerdictSentence>
      ) : (
        <Found {...search} word={search.word} onPassword={onPassword} />
      );
  }
}

interface FoundProps {
  readonly tried: number;
  readonly word: string;
  readonly seconds: number;
  readonly onPassword: (password: string) => void;
}

function Found({ tried, word, seconds, onPassword }: FoundProps) {
  return (
    <>
      <VerdictSentence verdict="ok">
        The {ordinal(tried)} word fits: <code>{word}</code>. It took {duration(seconds)}.
      </VerdictSentence>
      <p className={styles.hint}>
        Nobody had to ask the server, so nothing counted the attempts. Digest protects a password only as far
        as it cannot be guessed: take a long one made by chance, and send SIP over TLS, where nobody hears the
        response.
      </p>
      <div>
        <Button onClick={() => onPassword(word)}>Use it as password</Button>
      </div>
    </>
  );
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

/** `13,402nd`. */
function ordinal(count: number): string {
  return counted(count) + ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)];
}

const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

function duration(seconds: number): string {
  return seconds < 1 ? 'less than a second' : `${counted(Math.round(seconds))} s`;
}
