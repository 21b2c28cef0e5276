import { useMemo } from 'react';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Exchange } from '@/lib/rules/rule';
import type { Steps } from '@/lib/text/steps';
import type { TextJudge } from './use-text-judge';

/** Judges a text, step by step. */
export type Judging = (text: string) => Steps<readonly JudgedMessage[]>;

/**
 * Judges texts and remembers the last one, since the editor and the lists beside it ask for the same one at each key
 * press. Undefined until the rules are there. `passwordOf` must be the same function as long as it says the same.
 */
export function useJudged(judge: Loaded<TextJudge>, passwordOf: Exchange['passwordOf']): Judging | undefined {
  return useMemo(() => {
    if (judge === 'loading' || judge === 'failed') return undefined;
    let last: { readonly text: string; readonly judged: readonly JudgedMessage[] } | undefined;
    return function* (text) {
      if (last?.text === text) return last.judged;
      const judged = yield* judge.judgeTextInSteps(text, { passwordOf }, last?.judged);
      last = { text, judged };
      return judged;
    };
  }, [judge, passwordOf]);
}
