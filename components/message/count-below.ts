import { countWhile } from './count-while';

/** How many of the ascending numbers are below the limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  return countWhile(ascending, (number) => number < limit);
}
