import type { MarkedText } from '../rule';

/** Several messages as one example, in the order in which they were seen. */
export function inTurn(...messages: readonly MarkedText[]): MarkedText {
  return messages.map((text, at) => (at === 0 || text.startsWith('--') ? text : `--\n${text}`)).join('');
}
