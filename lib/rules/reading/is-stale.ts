import type { Challenge } from '@/lib/sip/grammar/challenge';
import { textOf } from './digest-values';

/** True if a challenge says that only the nonce was too old (RFC 7616 §3.3). */
export function isStale(challenge: Challenge): boolean {
  return textOf(challenge, 'stale')?.toLowerCase() === 'true';
}
