import { DIGIT, isIn } from './uri-characters';

/** True if the stretch [from, to) is one or more digits that spell a number up to `highest`. */
export function isNumberUpTo(highest: number, text: string, from: number, to: number): boolean {
  let value = 0;
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at);
    if (!isIn(character, DIGIT)) return false;
    value = value * 10 + character - ZERO;
    if (value > highest) return false;
  }
  return from < to;
}

const ZERO = 0x30;
