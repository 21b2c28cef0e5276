import { useMemo } from 'react';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Problem } from '@/lib/text/problem';
import { carriedOver } from './carried-over';
import { useRested } from './use-rested';

/** Characters up to which a text is judged at each key press, in a few ms. */
export const INSTANT = 8_000;

/** ms of rest after which a longer one is. */
const PAUSE = 300;

/** What is said of a text while it is being written. */
export interface LiveJudgement {
  /** The text that was judged: a long one lags behind what is typed until the reader pauses. */
  readonly settled: string;
  /** Its messages. */
  readonly judged: readonly JudgedMessage[];
  /** For the editor, which asks at each key press: the problems of the text that stands in it. */
  readonly lint: (text: string) => readonly Problem[];
}

/**
 * Judges a text that is being written; a long one when the reader pauses, and until then the editor keeps the problems that
 * were found before where they now stand. `judgedBy` must be the same function as long as it says the same.
 */
export function useLiveJudgement(
  text: string,
  judgedBy: (text: string) => readonly JudgedMessage[],
): LiveJudgement {
  const rested = useRested(text, PAUSE);
  const settled = isLong(text) ? rested : text;
  const judged = useMemo(() => judgedBy(settled), [judgedBy, settled]);
  /** What was found in a long text. Another one makes another `lint`, and so the editor asks again. */
  const found = useMemo(
    () => (isLong(settled) ? { text: settled, problems: problemsIn(judged) } : undefined),
    [settled, judged],
  );
  const lint = useMemo(
    () =>
      (current: string): readonly Problem[] => {
        if (!isLong(current)) return problemsIn(judgedBy(current));
        return found === undefined ? [] : carriedOver(found.problems, found.text, current);
      },
    [judgedBy, found],
  );
  return { settled, judged, lint };
}

function isLong(text: string): boolean {
  return text.length > INSTANT;
}

function problemsIn(judged: readonly JudgedMessage[]): readonly Problem[] {
  return judged.flatMap(({ problems }) => problems);
}
