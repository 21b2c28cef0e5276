/**
 * Text of bytes that are to be UTF-8 (RFC 3629: shortest forms alone, no surrogates, nothing beyond U+10FFFF), without
 * loss: a byte that is no part of a character becomes the lone surrogate U+DC00 plus the byte, U+DC80 to U+DCFF, which no
 * UTF-8 can spell (as PEP 383 has it). So one bad byte costs no other, and `bytesOf` gives back the same bytes.
 * A byte order mark stays, as U+FEFF.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return textOfDamaged(bytes);
  }
}

/**
 * Bytes of a text in UTF-8: `bytesOf(textOf(bytes))` equals `bytes`, whatever they are. Half of a character that stands
 * for no byte (U+D800, say, which only editing can leave behind) is written as its code point would be, in three bytes;
 * `textOf` reads these as bytes that are no part of a character. Never throws.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return text.isWellFormed() ? encoder.encode(text) : bytesOfDamaged(text);
}

/** Length of a text in bytes, which is what Content-Length counts (RFC 3261 §20.14). */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += bytesOfUnit(text, at);
  return bytes;
}

/**
 * How many bytes stand before each UTF-16 offset of a text, its end included; between the halves of a character, how many
 * before the character.
 */
export function byteOffsets(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + bytesOfUnit(text, at);
  return before;
}

/** The UTF-16 offset before which so many bytes stand; undefined within a character and beyond the end. */
export function offsetOfByte(offsets: Uint32Array, bytes: number): number | undefined {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < bytes) low = middle + 1;
    else high = middle;
  }
  return offsets[low] === bytes ? low : undefined;
}

/** The byte that a lone surrogate stands for; undefined for any other character. */
export function byteOfSurrogate(unit: number): number | undefined {
  return unit >= SURROGATE_OF_BYTE + 0x80 && unit <= SURROGATE_OF_BYTE + 0xff
    ? unit - SURROGATE_OF_BYTE
    : undefined;
}

declare global {
  interface String {
    /** True if no surrogate stands alone (ES2024). */
    isWellFormed(): boolean;
  }
}

const SURROGATE_OF_BYTE = 0xdc00;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

function textOfDamaged(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOfCharacter(bytes, at);
    if (length === 0) {
      const surrogate = String.fromCharCode(SURROGATE_OF_BYTE + (bytes[at] ?? 0));
      parts.push(decoder.decode(bytes.subarray(from, at)), surrogate);
      from = at + 1;
    }
    at += length || 1;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

/** How many bytes the character has that begins at `at`, by the table of RFC 3629 §4; 0 if none does. */
function lengthOfCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4 || !isWithin(bytes[at + 1], ...secondByte(first))) return 0;
  for (let next = at + 2; next < at + length; next++) if (!isWithin(bytes[next], 0x80, 0xbf)) return 0;
  return length;
}

/** After these first bytes some second bytes would spell longer forms than needed, surrogates, or too great a number. */
function secondByte(first: number): readonly [least: number, most: number] {
  switch (first) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}

function isWithin(byte: number | undefined, least: number, most: number): boolean {
  return byte !== undefined && byte >= least && byte <= most;
}

function bytesOfDamaged(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(byteLength(text));
  let from = 0;
  let to = 0;
  for (const { 0: surrogate, index } of text.matchAll(/\p{Surrogate}/gu)) {
    to += encoder.encodeInto(text.slice(from, index), bytes.subarray(to)).written;
    const spelled = bytesOfSurrogate(surrogate.charCodeAt(0));
    bytes.set(spelled, to);
    to += spelled.length;
    from = index + 1;
  }
  encoder.encodeInto(text.slice(from), bytes.subarray(to));
  return bytes;
}

function bytesOfSurrogate(unit: number): readonly number[] {
  const byte = byteOfSurrogate(unit);
  return byte === undefined
    ? [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
    : [byte];
}

/** A character beyond the basic plane has two units here and four bytes there, which count for the second unit. */
function bytesOfUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (!isSurrogate(unit)) return 3;
  if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) return 0;
  if (isLow(unit) && isHigh(text.charCodeAt(at - 1))) return 4;
  return byteOfSurrogate(unit) === undefined ? 3 : 1;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
