/** Sets of the characters that parts of a URI may hold as they are, as bits of one table (RFC 3261 §25.1, RFC 3966 §3). */
export const LETTER = 1 << 0;
export const DIGIT = 1 << 1;
export const HEX = 1 << 2;
export const USER = 1 << 3;
export const PASSWORD = 1 << 4;
/** `paramchar`: names and values of URI parameters. */
export const PARAMETER = 1 << 5;
/** Names and values of the headers that follow a question mark. */
export const HEADER = 1 << 6;
/** What a URI of any scheme may hold (RFC 3986 §2). */
export const ANY_PART = 1 << 7;
/** `phonedigit`: digits and the marks that make them easier to read. */
export const PHONE_DIGIT = 1 << 8;
/** `phonedigit-hex`, of numbers that are dialled within one network only. */
export const LOCAL_DIGIT = 1 << 9;
/** Names of the parameters of a telephone number. */
export const PHONE_PARAMETER = 1 << 10;
/** What a URI may hold of a `token`: all of it but the backquote. */
export const TOKEN = 1 << 11;
/** Letters of a host name. The underscore is none by right, but stands in the names of many machines. */
export const HOST_LETTER = 1 << 12;
/** White space, folds included. No part may hold it: it is reported for the URI as a whole. */
export const WHITE = 1 << 13;
/** The percent sign, with which an escape begins. */
export const PERCENT = 1 << 14;

/** True if the character code is in one of the sets. False for all that is not ASCII. */
export function isIn(code: number, sets: number): boolean {
  // Asked for an index outside of the table, the engine would leave its fast path.
  return code < BYTES && ((setsOf[code] ?? 0) & sets) !== 0;
}

/** Offset of the first character of [from, to) that is in none of the sets, or `to`. */
export function endOfRun(text: string, from: number, to: number, sets: number): number {
  let at = from;
  while (at < to && isIn(text.charCodeAt(at), sets)) at++;
  return at;
}

/** Offset of the first character of [from, to) that is in one of the sets, or `to`. */
export function startOfRun(text: string, from: number, to: number, sets: number): number {
  let at = from;
  while (at < to && !isIn(text.charCodeAt(at), sets)) at++;
  return at;
}

/** A table that has, at each ASCII code, the sets in which the character is. */
export function tableOf(sets: readonly (readonly [characters: string, set: number])[]): Uint16Array {
  const table = new Uint16Array(BYTES);
  for (const [characters, set] of sets) {
    for (const character of characters) {
      const at = character.charCodeAt(0);
      table[at] = (table[at] ?? 0) | set;
    }
  }
  return table;
}

const BYTES = 256;
const DIGITS = '0123456789';
const HEX_LETTERS = 'abcdefABCDEF';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SEPARATORS = '-.()';
const ALPHANUM = DIGITS + LETTERS;
const UNRESERVED = `${ALPHANUM}-_.!~*'()`;

const setsOf = tableOf([
  [LETTERS, LETTER],
  [DIGITS, DIGIT],
  [DIGITS + HEX_LETTERS, HEX],
  [`${UNRESERVED}&=+$,;?/`, USER],
  [`${UNRESERVED}&=+$,`, PASSWORD],
  [`${UNRESERVED}[]/:&+$`, PARAMETER],
  [`${UNRESERVED}[]/?:+$`, HEADER],
  [`${UNRESERVED}:/?#[]@!$&'()*+,;=`, ANY_PART],
  [DIGITS + SEPARATORS, PHONE_DIGIT],
  [`${DIGITS}${HEX_LETTERS}*#${SEPARATORS}`, LOCAL_DIGIT],
  [`${ALPHANUM}-`, PHONE_PARAMETER],
  [`${ALPHANUM}-.!%*_+'~`, TOKEN],
  [`${LETTERS}_`, HOST_LETTER],
  [' \t\r\n', WHITE],
  ['%', PERCENT],
]);
