import type { Effect, Evidence, Note, Step } from '@/lib/sim/scenario';

/** What was there stays as it is, and nothing is to be done. */
export function unchanged<S>(state: S): Step<S> {
  return { state, effects: [] };
}

/** Does the next thing with what the step before left behind. */
export function andThen<S>(step: Step<S>, next: (state: S) => Step<S>): Step<S> {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
}

/** Has more done, with no other change. */
export function also<S>({ state, effects }: Step<S>, ...more: readonly Effect[]): Step<S> {
  return { state, effects: [...effects, ...more] };
}

/** Does the same with one thing after another. */
export function oneByOne<S, T>(
  state: S,
  things: readonly T[],
  next: (state: S, thing: T) => Step<S>,
): Step<S> {
  return things.reduce((step, thing) => andThen(step, (left) => next(left, thing)), unchanged(state));
}

/** A remark, and nothing else. `section` is one of RFC 3261 unless it names another document: `RFC 6026 §7.3`. */
export function remark<S>(
  state: S,
  verdict: Note['verdict'],
  text: string,
  section: string,
  evidence: readonly Evidence[] = [],
): Step<S> {
  const spec = section.startsWith('RFC') ? section : `RFC 3261 §${section}`;
  const note: Note = { step: section, verdict, text, spec, ...(evidence.length > 0 && { evidence }) };
  return { state, effects: [{ do: 'note', note }] };
}
