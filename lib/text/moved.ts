import type { Problem } from './problem';
import { relocated } from './relocated';

/** A problem that was found in a part of a text, with offsets into the whole; the part begins at `by`. */
export function moved<T extends Problem>(problem: T, by: number): T {
  return relocated(problem, (offset) => offset + by);
}
