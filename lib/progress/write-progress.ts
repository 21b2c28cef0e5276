import type { Progress } from './progress';

/** What a record calls itself, in the store and in files. The number changes with what it means. */
export const FORMAT = 'sip-ladder-progress-1';

/** A record as JSON, for `readProgress`. */
export function writeProgress({ lessons, challenges }: Progress): string {
  return JSON.stringify({ format: FORMAT, lessons, challenges });
}
