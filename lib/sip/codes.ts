import { END, OTHER } from './characters';

const encoder = new TextEncoder();

/** Memory for the codes of a text, to be handed to `writeCodes`, and to `giveBack` in the end. */
export function memoryFor(text: string): Uint8Array {
  const length = text.length + 1;
  if (length > KEPT) return new Uint8Array(length);
  const memory = spare ?? new Uint8Array(KEPT);
  spare = undefined;
  return memory;
}

/**
 * Writes down the text as the parser looks at it: one byte for each UTF-16 unit, its code if it is ASCII and `OTHER` if
 * not, so that offsets are those of the text; `END` behind the last one. Reading bytes is several times faster than asking
 * a string for its characters one by one. True if there are ASCII characters other than NUL alone.
 */
export function writeCodes(codes: Uint8Array, text: string): boolean {
  // Where the memory ends before the text does, as many bytes are written as there are characters, and not all were read.
  const { read, written } = encoder.encodeInto(text, codes);
  const isPlain = read === text.length && written === text.length && !text.includes('\0');
  if (!isPlain) writeOneByOne(codes, text);
  codes[text.length] = END;
  return isPlain;
}

/** True if a word, given as codes, stands at an offset. For short words this is quicker than `startsWith`. */
export function spells(codes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) {
    if (codes[at + i] !== word[i]) return false;
  }
  return true;
}

/** The codes of a word of ASCII characters. */
export function wordOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Lets the next text have the memory of one that nobody looks at any more. */
export function giveBack(codes: Uint8Array): void {
  if (codes.length === KEPT) spare = codes;
}

function writeOneByOne(codes: Uint8Array, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code === END || code >= ASCII ? OTHER : code;
  }
}

const ASCII = 128;

/** Fresh memory would cost a short message as much as a third of its reading: what most messages fit in is used again. */
const KEPT = 1 << 16;
let spare: Uint8Array | undefined;
