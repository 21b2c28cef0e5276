import { code } from '../characters';
import { DIGIT, isIn, LETTER } from './uri-characters';

/**
 * Offset of the colon after the scheme that begins at `from`, or -1. `scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`
 * (RFC 3261 §25.1).
 *
 *     sips:bob@biloxi.example.com
 *         ^
 */
export function schemeEnd(text: string, from: number, to: number): number {
  if (from >= to || !isIn(text.charCodeAt(from), LETTER)) return -1;
  let at = from + 1;
  while (at < to && isSchemeCharacter(text.charCodeAt(at))) at++;
  return at < to && text.charCodeAt(at) === code.COLON ? at : -1;
}

function isSchemeCharacter(character: number): boolean {
  return isIn(character, LETTER | DIGIT) || character === PLUS || character === HYPHEN || character === DOT;
}

const PLUS = 0x2b;
const HYPHEN = 0x2d;
const DOT = 0x2e;
