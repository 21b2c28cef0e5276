import type { Dice } from '@/lib/sim/dice';
import { drawnShare } from './drawn-share';
import type { Personality } from './personality';

/**
 * How long to wait after so many failures in a row, in ms (RFC 5626 §4.5): the time doubles with each up to a ceiling, and
 * of that a share between a half and the whole is drawn, so that phones that failed together do not come back together.
 */
export function backOff(failures: number, { base, ceiling }: Personality['backOff'], dice: Dice): number {
  const longest = Math.min(ceiling, base * 2 ** failures);
  return Math.round(longest * (0.5 + drawnShare(dice, 'back-off') / 2));
}
