import { judgeText } from '@/lib/rules/judge-text';
import { readMarked } from '@/lib/text/marked';
import { moved } from '@/lib/text/moved';
import type { Problem } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { writeWay } from '@/lib/text/way';
import { examplePassword } from './example-password';

/** A message of an example, and what the rule that it belongs to says of it. */
export interface ShownMessage {
  readonly text: string;
  /** `192.0.2.201:5061 -> 192.0.2.1:5061 over TLS`; empty where nothing is known of its way. */
  readonly way: string;
  /** Offsets are those of the message. */
  readonly problems: readonly Problem[];
}

export type ShownExample = readonly ShownMessage[];

/** An example of a rule, judged. The marks in it are what the rule reports: a test of all rules holds that. */
export function shownExample(rule: string, example: string): ShownExample {
  const { text } = readMarked(example);
  return judgeText(text, { passwordOf: examplePassword }).map(({ from, to, way, problems }) => ({
    text: slice(text, { from, to }),
    way: writeWay(way),
    problems: problems.filter((problem) => problem.rule === rule).map((problem) => moved(problem, -from)),
  }));
}
