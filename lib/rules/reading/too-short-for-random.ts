/**
 * True for what cannot hold 32 bits of chance (RFC 3261 §19.3): a character of a token, of which there are 72, holds little
 * more than six bits, and one of a word little more than that.
 */
export function isTooShortForRandom(text: string): boolean {
  return text.length * BITS_OF_CHARACTER < 32;
}

const BITS_OF_CHARACTER = Math.log2(72);
