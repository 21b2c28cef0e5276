import type { Packet } from '@/lib/sim/trace';

/** px of a ms where a run is short: the half second of timer E is then as high as an arrow with its words. */
const FINEST = 0.1;
/** px that all silence of the longest run may take together. */
const HEIGHT = 2400;

/**
 * px for each ms of silence at which runs can be drawn true to time, the same for all of them: two runs can only be
 * compared by eye at the same scale.
 */
export function trueScale(runs: readonly (readonly Packet[])[]): number {
  const ends = runs.flat().map(({ sentAt, arrivedAt }) => arrivedAt ?? sentAt);
  const longest = ends.reduce((a, b) => Math.max(a, b), 0);
  return longest === 0 ? FINEST : Math.min(FINEST, HEIGHT / longest);
}
