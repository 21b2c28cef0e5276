/** When runs begin, in ms since 1970: the month in which RFC 3665 appeared. A run has no other date, and the same one wherever it is played. */
export const BEGINNING = Date.UTC(2003, 11, 1);

/** A time of a run, in ms since its beginning, as Date says it: `Mon, 01 Dec 2003 00:00:00 GMT` (RFC 3261 §20.17). */
export function virtualDate(now: number): string {
  return new Date(BEGINNING + now).toUTCString();
}
