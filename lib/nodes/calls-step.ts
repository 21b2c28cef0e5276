import type { Effect, Evidence, Note } from '@/lib/sim/scenario';

/** The calls of a node after a step, and what is to be done. `C` is what the node keeps of them. */
export interface CallsStep<C> {
  readonly calls: C;
  readonly effects: readonly Effect[];
}

/** Does the next thing with what the step before left behind. */
export function andThen<C>(step: CallsStep<C>, next: (calls: C) => CallsStep<C>): CallsStep<C> {
  const after = next(step.calls);
  return { calls: after.calls, effects: [...step.effects, ...after.effects] };
}

/** A remark, and nothing else. `section` is one of RFC 3261 unless it names another document: `RFC 6026 §7.3`. */
export function remark<C>(
  calls: C,
  verdict: Note['verdict'],
  text: string,
  section: string,
  evidence: readonly Evidence[] = [],
): CallsStep<C> {
  const spec = section.startsWith('RFC') ? section : `RFC 3261 §${section}`;
  const note: Note = { step: section, verdict, text, spec, ...(evidence.length > 0 && { evidence }) };
  return { calls, effects: [{ do: 'note', note }] };
}
