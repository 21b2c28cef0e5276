import type { ContenderId } from './contenders';
import type { Figures, WorkloadResult } from './measure-workloads';
import { geometricMean } from './statistics';

/**
 * How many times our time the contender takes for a message of this kind: 2 if it takes twice as long. Our time is that of
 * `parse`, unless `our` says that texts are to be read, too.
 */
export function timesOurs(
  { figures }: WorkloadResult,
  id: ContenderId,
  figure: keyof Figures = 'bestTenth',
  our: ContenderId = 'ours',
): number {
  return (figures.get(id)?.[figure] ?? Number.NaN) / (figures.get(our)?.[figure] ?? Number.NaN);
}

/**
 * The same over all kinds: the geometric mean, so that each kind counts alike. In a ratio of sums the longest message
 * would count as much as all others together.
 */
export function timesOursOverall(
  results: readonly WorkloadResult[],
  id: ContenderId,
  our: ContenderId = 'ours',
): number {
  return geometricMean(results.map((result) => timesOurs(result, id, 'bestTenth', our)));
}
