import { useCallback, useContext, useState } from 'react';
import { answerIn } from '@/lib/progress/progress';
import { LessonContext } from './lesson-context';
import { note } from './progress-store';
import { useProgress } from './use-progress';

/** What the reader chose in answer to a question, now or before, and how to choose. */
export function useAnswer(question: string): readonly [string | undefined, (choice: string) => void] {
  const lesson = useContext(LessonContext);
  const progress = useProgress();
  const [chosen, setChosen] = useState<string>();
  const former = lesson === undefined ? undefined : answerIn(progress, lesson, question);
  const choose = useCallback(
    (choice: string) => {
      setChosen(choice);
      if (lesson !== undefined) note({ type: 'predict', lesson, question, choice });
    },
    [lesson, question],
  );
  return [chosen ?? former, choose];
}
