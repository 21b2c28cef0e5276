/** Sets of ASCII characters as bits, so that one look at a table answers "is it one of these?". */
export const LWS = 1 << 0;
/** What a `token` is made of (RFC 3261 §25.1). */
export const TOKEN = 1 << 3;
/** What a `word` is made of, as Call-IDs are (RFC 3261 §25.1). */
export const WORD = 1 << 4;
export const COMMA = 1 << 5;
export const SEMICOLON = 1 << 6;
export const COLON = 1 << 7;
export const SLASH = 1 << 8;
export const QUOTE = 1 << 10;
export const OPEN_ANGLE = 1 << 11;
export const CLOSE_ANGLE = 1 << 12;
export const CLOSE_BRACKET = 1 << 13;
export const OPEN_BRACKET = 1 << 14;
export const BACKSLASH = 1 << 16;
/** Where the text, or the stretch that is read, has its end. */
export const STOP = 1 << 15;

/** Stands behind a text, and behind the stretch that a cursor is to read. No character has this code (see codes.ts). */
export const END = 0;

/** Stands for a character that no grammar names: one beyond ASCII, or NUL. */
export const OTHER = 255;

/** True if the character code is in one of the sets: `isOneOf(code, LWS | COMMA)`. The end is in `STOP` alone. */
export function isOneOf(code: number, sets: number): boolean {
  // Asked for an index outside of the table, the engine would leave its fast path.
  return code < BYTES && ((setsOf[code] as number) & sets) !== 0;
}

/** Codes of the characters that the grammar names one by one. */
export const code = {
  TAB: 0x09,
  LF: 0x0a,
  CR: 0x0d,
  SPACE: 0x20,
  QUOTE: 0x22,
  STAR: 0x2a,
  COMMA: 0x2c,
  SLASH: 0x2f,
  ZERO: 0x30,
  COLON: 0x3a,
  SEMICOLON: 0x3b,
  OPEN_ANGLE: 0x3c,
  EQUALS: 0x3d,
  CLOSE_ANGLE: 0x3e,
  AT: 0x40,
  OPEN_BRACKET: 0x5b,
  BACKSLASH: 0x5c,
  CLOSE_BRACKET: 0x5d,
} as const;

const BYTES = 256;
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TOKEN_MARKS = "-.!%*_+`'~";

/** The sets that each code is in. */
export const setsOf = table([
  // Within a header value a line end is always part of a fold, and a fold is white space (RFC 3261 §7.3.1).
  [' \t\r\n', LWS],
  [DIGITS + LETTERS + TOKEN_MARKS, TOKEN],
  [`${DIGITS}${LETTERS}${TOKEN_MARKS}()<>:\\"/[]?{}`, WORD],
  [',', COMMA],
  [';', SEMICOLON],
  [':', COLON],
  ['/', SLASH],
  ['"', QUOTE],
  ['<', OPEN_ANGLE],
  ['>', CLOSE_ANGLE],
  [']', CLOSE_BRACKET],
  ['[', OPEN_BRACKET],
  ['\\', BACKSLASH],
  [String.fromCharCode(END), STOP],
]);

function table(sets: readonly (readonly [characters: string, set: number])[]): Int32Array {
  const bits = new Int32Array(BYTES);
  for (const [characters, set] of sets) {
    for (let i = 0; i < characters.length; i++) {
      const at = characters.charCodeAt(i);
      bits[at] = (bits[at] ?? 0) | set;
    }
  }
  return bits;
}
