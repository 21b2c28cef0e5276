/** The longest interval that a header field can state, in seconds (RFC 3261 §20.10). */
export const MAX_DELTA_SECONDS = 2 ** 32 - 1;

/** What a malformed interval counts as: one hour, in seconds (RFC 3261 §10.2.1.1). */
const ONE_HOUR = 3600;

/** Seconds from the text of an `expires` parameter or an Expires header field: always a whole number from 0 up. */
export function readDeltaSeconds(text: string): number {
  return /^\d+$/.test(text) ? Math.min(Number(text), MAX_DELTA_SECONDS) : ONE_HOUR;
}
