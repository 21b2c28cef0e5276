/** The three base values that all timers derive from, in ms (RFC 3261 Appendix A, table 4). */
export interface Timing {
  /** An estimate of the round-trip time. */
  readonly T1: number;
  /** The longest pause between two retransmissions of a non-INVITE request. */
  readonly T2: number;
  /** How long a message may stay in the network. */
  readonly T4: number;
}

/** The values that RFC 3261 proposes: half a second, four and five seconds. */
export const defaultTiming: Timing = { T1: 500, T2: 4000, T4: 5000 };

/** The timers of transactions, by the letters of RFC 3261 (Appendix A) and RFC 6026 (§8.11: L and M). */
export const timerLetters = ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;

export type TimerLetter = (typeof timerLetters)[number];

/** How long a timer runs, as the tables write it. */
export type Interval = 'T1' | 'T2' | 'T4' | '64*T1' | '2*A' | 'MIN(2*E, T2)' | 'MIN(2*G, T2)' | '32 s';

/**
 * An interval in ms. `previous` is what the same timer was set to before, in ms.
 *
 * Timer E doubles at each firing until it reaches T2. RFC 3261 §17.1.2.2 spells out the second and the third
 * value only, and could be read as staying at 4*T1; erratum 2769 makes the doubling plain.
 */
export function millisecondsOf(interval: Interval, timing: Timing, previous: number): number {
  switch (interval) {
    case '64*T1':
      return 64 * timing.T1;
    case '2*A':
      return 2 * previous;
    case '32 s':
      return 32_000;
    case 'MIN(2*E, T2)':
    case 'MIN(2*G, T2)':
      return Math.min(2 * previous, timing.T2);
    default:
      return timing[interval];
  }
}
