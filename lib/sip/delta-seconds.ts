/** The longest interval that a header field can state, in seconds (RFC 3261 §20.10). */
export const MAX_DELTA_SECONDS = 2 ** 32 - 1;

/** What a malformed interval counts as: one hour, in seconds (RFC 3261 §10.2, and §8.3 for Expires too). */
const ONE_HOUR = 3600;

/** The seconds that an interval counts for: always a whole number from 0 up. `stated` is NaN where it is malformed. */
export function deltaSeconds(stated: number): number {
  return Number.isNaN(stated) ? ONE_HOUR : Math.min(stated, MAX_DELTA_SECONDS);
}
