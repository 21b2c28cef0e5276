import { useEffect, useMemo, useState } from 'react';
import { inSlices } from '@/components/ui/in-slices';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Problem } from '@/lib/text/problem';
import { atOnce } from '@/lib/text/steps';
import { carriedOver } from './carried-over';
import type { Judging } from './use-judged';
import { useRested } from './use-rested';

/** Characters up to which a text is judged at each key press: a dozen messages, which keep no reader waiting. */
export const INSTANT = 8_000;

/** ms of rest after which a longer one is. */
const PAUSE = 300;

/** Problems of a long text that the editor is told of, the first ones: each of them moves at each key press. */
const MOST_CARRIED = 1000;

/** A text and what was found in it. */
interface Judgement {
  /** The text that was judged: a long one lags behind what is typed until the reader pauses. */
  readonly settled: string;
  /** Its messages. */
  readonly judged: readonly JudgedMessage[];
}

/** What is said of a text while it is being written. */
export interface LiveJudgement extends Judgement {
  /** For the editor, which asks at each key press: the problems of the text that stands in it. */
  readonly lint: (text: string) => readonly Problem[];
}

/**
 * Judges a text that is being written; a long one when the reader pauses, and without the page standing still. Until then the
 * editor keeps the problems that were found before where they now stand. `judging` must be the same function as long as it says
 * the same.
 */
export function useLiveJudgement(text: string, judging: Judging | undefined): LiveJudgement {
  const rested = useRested(text, PAUSE);
  /** What was found when the reader paused last. */
  const [found, setFound] = useState<Judgement>(UNKNOWN);
  useEffect(() => {
    if (judging === undefined) return;
    return inSlices(
      judging(rested),
      (judged) => setFound({ settled: rested, judged }),
      (fault) =>
        // Thrown while the part is drawn, it reaches the boundary around it.
        setFound(() => {
          throw fault;
        }),
    );
  }, [rested, judging]);
  const instant = useMemo(
    () => (isLong(text) ? undefined : { settled: text, judged: judgedAtOnce(text, judging) }),
    [text, judging],
  );
  /** What was found in a long text. Another one makes another `lint`, and so the editor asks again. */
  const carried = useMemo(
    () =>
      isLong(found.settled)
        ? { text: found.settled, problems: problemsIn(found.judged).slice(0, MOST_CARRIED) }
        : undefined,
    [found],
  );
  const lint = useMemo(
    () =>
      (current: string): readonly Problem[] => {
        if (!isLong(current)) return problemsIn(judgedAtOnce(current, judging));
        return carried === undefined ? [] : carriedOver(carried.problems, carried.text, current);
      },
    [judging, carried],
  );
  return { ...(instant ?? found), lint };
}

const UNKNOWN: Judgement = { settled: '', judged: [] };

function isLong(text: string): boolean {
  return text.length > INSTANT;
}

function judgedAtOnce(text: string, judging: Judging | undefined): readonly JudgedMessage[] {
  return judging === undefined ? UNKNOWN.judged : atOnce(judging(text));
}

function problemsIn(judged: readonly JudgedMessage[]): readonly Problem[] {
  return judged.flatMap(({ problems }) => problems);
}
