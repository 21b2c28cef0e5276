import type { DeclaredBreak } from '../flow';

/** Challenges in which a lesson asks with MD5, as most servers do: RFC 8760 §3 advises against it. */
export function asksWithMd5(...messages: readonly string[]): readonly DeclaredBreak[] {
  const because = 'most servers still ask so, and the numbers are short enough to be read';
  return messages.map((message) => ({ message, rule: 'challenge-md5-only', because }));
}
