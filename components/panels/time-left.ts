import { duration } from '@/lib/ladder/duration';

/** What is left of a registration, from ms: `59 min 10 s`. Seconds begun count whole, as nothing has expired before 0. */
export function timeLeft(ms: number): string {
  return ms > 0 ? duration(Math.ceil(ms / 1000) * 1000) : 'expired';
}
