import { readDuration } from '@/lib/ladder/read-duration';
import { MAX_TIME } from '@/lib/session/read-edit';
import { UsageError } from './usage-error';

/** A time in ms, from `500ms`, `30s`, `1.5min`, `1h` or `0:50:12`. Throws `UsageError` for anything else, and beyond a day. */
export function timeFrom(text: string, option: string): number {
  // A bare number is ms for a packet and seconds for a person: neither is guessed.
  const ms = /^[\d.,\s]+$/.test(text) && Number(text) !== 0 ? undefined : readDuration(text);
  if (ms === undefined) {
    throw new UsageError(
      `Expected a time with its unit for ${option}, such as 500ms, 30s, 30min or 0:50:12, and found "${text}".`,
    );
  }
  if (ms <= MAX_TIME) return ms;
  throw new UsageError(`The time ${text} for ${option} is more than a day, which is the most there is.`);
}
