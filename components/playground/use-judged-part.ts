import { useMemo } from 'react';
import type { Judge } from '@/components/rules/use-judge';
import { useJudged } from '@/components/rules/use-judged';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Exchange } from '@/lib/rules/rule';

/** Characters that are judged: several hundred messages, in a fraction of a second. */
export const MOST_JUDGED = 300_000;

/** Judges the beginning of a text, as far as it has whole messages in it. Until the rules are there it finds nothing. */
export function useJudgedPart(
  judge: Loaded<Judge>,
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
