import { chance } from './dice';

/**
 * The text with one character replaced by another one that can be printed; which and by what is a function of the key.
 * An empty text stays empty.
 */
export function damaged(text: string, key: string): string {
  if (text === '') return text;
  const hit = Math.floor(chance(`${key} place`) * text.length);
  const from = isSecondHalf(text, hit) ? hit - 1 : hit;
  const code = text.codePointAt(from) ?? 0;
  const to = from + (code > 0xffff ? 2 : 1);
  return `${text.slice(0, from)}${otherThan(code, chance(`${key} character`))}${text.slice(to)}`;
}

/** Printable ASCII, from `!` to `~`. */
const [FIRST, COUNT] = [0x21, 94];

function otherThan(code: number, drawn: number): string {
  const other = FIRST + Math.floor(drawn * COUNT);
  // The next one in a circle, where chance hit upon the character that stands there.
  return String.fromCharCode(other === code ? FIRST + ((other - FIRST + 1) % COUNT) : other);
}

/** Whether a character of two UTF-16 units began one unit before. */
function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
