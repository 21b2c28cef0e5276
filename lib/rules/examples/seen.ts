import type { MarkedText } from '../rule';

/** A message of an example with what is known of its way, in words as `lib/text/way.ts` reads them: `over UDP at 500 ms`. */
export function seen(way: string, message: MarkedText): MarkedText {
  return `-- ${way}\n${message}`;
}
