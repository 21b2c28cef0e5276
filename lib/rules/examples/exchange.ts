import type { MarkedText } from '../rule';

/** Several messages as one example. */
export function exchange(...messages: readonly MarkedText[]): MarkedText {
  return messages.join('--\n');
}
