import type { Rule } from '@/lib/rules/rule';
import { readMarked } from '@/lib/text/marked';

/** One of the examples of a rule. */
export interface ExampleAt {
  readonly kind: 'bad' | 'good';
  readonly index: number;
}

/** Without the marks, and with the line ends of SIP. */
export function exampleText(rule: Rule, { kind, index }: ExampleAt): string {
  return readMarked(rule[kind][index] ?? '').text;
}

/** `Bad example 2 of 3`. */
export function exampleName(rule: Rule, { kind, index }: ExampleAt): string {
  const count = rule[kind].length;
  const name = kind === 'bad' ? 'Bad example' : 'Good example';
  return count === 1 ? name : `${name} ${index + 1} of ${count}`;
}

/** The next example of a kind, after the last one the first again; of the other kind always the first. */
export function nextExample(rule: Rule, kind: ExampleAt['kind'], current: ExampleAt): ExampleAt {
  return { kind, index: kind === current.kind ? (current.index + 1) % rule[kind].length : 0 };
}
