import { messageName } from '@/components/judging/message-name';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import { lineAndColumn } from '@/lib/text/position';
import type { PlacedProblem } from './finding-list';
import type { ShownExample } from './shown-example';

/** The problems of an example, with the message, if there are several, and the line that each stands on. */
export function placedIn(example: ShownExample): readonly PlacedProblem[] {
  return example.flatMap(({ text, problems }, index) =>
    problems.map((problem) => ({
      problem,
      place: placeOf(text, problem.from, example.length === 1 ? undefined : index),
    })),
  );
}

/** The same for a text that was judged; the offsets are those of the whole text. */
export function placedInText(text: string, judged: readonly JudgedMessage[]): readonly PlacedProblem[] {
  return judged.flatMap(({ from, to, problems }, index) =>
    problems.map((problem) => ({
      problem,
      place: placeOf(text.slice(from, to), problem.from - from, judged.length === 1 ? undefined : index),
    })),
  );
}

function placeOf(message: string, offset: number, index: number | undefined): string {
  const line = `line ${lineAndColumn(message, offset).line}`;
  return index === undefined ? line : `${messageName(index)}, ${line}`;
}
