import type { Challenge } from './challenge';
import { challenges } from './index';

/** The challenge with that id, or undefined. */
export function findChallenge(id: string): Challenge | undefined {
  return challenges.find((challenge) => challenge.id === id);
}
