import type { Problem } from '@/lib/text/problem';
import type { SipFence } from './sip-fences';

/** Judges the messages of a fence as one exchange: the problems of each message. */
export type Judge = (texts: readonly string[]) => readonly (readonly Problem[])[];

/**
 * What is wrong with a fence, one sentence each: faults that it does not declare, and declared faults that it does not
 * have. Remarks of severity `info` need no declaration.
 */
export function checkFence(fence: SipFence, judge: Judge): readonly string[] {
  const problems = judge(fence.texts).flat();
  const undeclared = problems
    .filter(({ rule, severity }) => severity !== 'info' && !fence.breaks.includes(rule))
    .map(({ rule, message }) => `line ${fence.line}: breaks ${rule} and does not declare it: ${message}`);
  const stale = fence.breaks
    .filter((id) => !problems.some(({ rule }) => rule === id))
    .map((id) => `line ${fence.line}: declares breaks=${id}, but that rule finds nothing to say`);
  return [...undeclared, ...stale];
}
