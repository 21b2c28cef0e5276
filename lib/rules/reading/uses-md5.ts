import { hashOf, readAlgorithm } from '@/lib/digest/algorithm';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import { textOf } from './digest-values';

/** True for a challenge that asks for MD5, which one without an algorithm does too. An algorithm that nobody knows is no MD5. */
export function usesMd5(challenge: Challenge): boolean {
  const algorithm = readAlgorithm(textOf(challenge, 'algorithm'));
  return algorithm !== undefined && hashOf(algorithm) === 'MD5';
}
