import type { ContenderId } from './contenders';
import type { Figures, WorkloadResult } from './measure-workloads';
import { geometricMean } from './statistics';

/** How many times our time the contender takes for a message of this kind: 2 if it takes twice as long. */
export function timesOurs(
  { figures }: WorkloadResult,
  id: ContenderId,
  figure: keyof Figures = 'bestTenth',
): number {
  return (figures.get(id)?.[figure] ?? Number.NaN) / (figures.get('ours')?.[figure] ?? Number.NaN);
}

/**
 * The same over all kinds: the geometric mean, so that each kind counts alike. In a ratio of sums the longest message
 * would count as much as all others together.
 */
export function timesOursOverall(results: readonly WorkloadResult[], id: ContenderId): number {
  return geometricMean(results.map((result) => timesOurs(result, id)));
}
