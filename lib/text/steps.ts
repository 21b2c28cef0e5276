/**
 * A computation that pauses between its steps: mostly of less than a ms each, of some ten where a text is hostile. Whoever runs it
 * may do something else at each pause, or leave it there for good.
 */
export type Steps<T> = Generator<undefined, T>;

/** The result of all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
