/** The value below which that share of the values lies (0 to 1), interpolated between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('A quantile needs at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - below);
}

/**
 * The mean of ratios: every ratio counts the same, and "twice as fast" outweighs "twice as slow" exactly. The mean of
 * none is 1.
 */
export function geometricMean(ratios: readonly number[]): number {
  if (ratios.length === 0) return 1;
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
