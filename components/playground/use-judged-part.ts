import { useMemo } from 'react';
import { useJudged } from '@/components/judging/use-judged';
import type { TextJudge } from '@/components/judging/use-text-judge';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Exchange } from '@/lib/rules/rule';

/** Characters that are judged: several hundred messages, in a fraction of a second. */
export const MOST_JUDGED = 300_000;

/**
 * Judges texts as `useJudged` does, of a long one only the beginning: the message that is cut there is left out, unless it is
 * the only one.
 */
export function useJudgedPart(
  judge: Loaded<TextJudge>,
  passwordOf: Exchange['passwordOf'],
): (text: string) => readonly JudgedMessage[] {
  const judgedBy = useJudged(judge, passwordOf);
  return useMemo(() => {
    return (text) => {
      const judged = judgedBy(text.slice(0, MOST_JUDGED));
      return text.length > MOST_JUDGED && judged.length > 1 ? judged.slice(0, -1) : judged;
    };
  }, [judgedBy]);
}
