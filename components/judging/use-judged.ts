import { useMemo } from 'react';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Exchange } from '@/lib/rules/rule';
import type { TextJudge } from './use-text-judge';

/**
 * Judges texts and remembers the last one, since the editor and the lists beside it ask for the same one at each key
 * press. Finds nothing until the rules are there. `passwordOf` must be the same function as long as it says the same.
 */
export function useJudged(
  judge: Loaded<TextJudge>,
  passwordOf: Exchange['passwordOf'],
): (text: string) => readonly JudgedMessage[] {
  return useMemo(() => {
    if (judge === 'loading' || judge === 'failed') return () => NOTHING;
    let last: { readonly text: string; readonly judged: readonly JudgedMessage[] } | undefined;
    return (text: string) => {
      const judged = last?.text === text ? last.judged : judge.judgeText(text, { passwordOf }, last?.judged);
      last = { text, judged };
      return judged;
    };
  }, [judge, passwordOf]);
}

const NOTHING: readonly JudgedMessage[] = [];
