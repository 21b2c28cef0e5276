import { utf8 } from './octets';

/** What came of some words. */
export interface TriedWords {
  /** How many were tried, those before included. Empty lines do not count. */
  readonly tried: number;
  /** The last of them, if it is the password; undefined if none fits. */
  readonly word?: string;
}

/**
 * Tries words, one after another, as they come. After each `slice` words it yields how many have been tried, so that the
 * caller can report, pause, or stop by never asking again. Words are octets, since lists come in any encoding: one that is
 * no UTF-8 is tried as it stands, and as UTF-8 of what it says in Windows-1252. Ends with the first word that fits.
 */
export function* searchWords(
  fits: (password: Uint8Array) => boolean,
  words: Iterable<Uint8Array>,
  { slice, tried: before = 0 }: { readonly slice: number; readonly tried?: number },
): Generator<number, TriedWords> {
  let tried = before;
  for (const octets of words) {
    if (octets.length === 0) continue;
    tried++;
    const word = fittingForm(fits, octets);
    if (word !== undefined) return { tried, word };
    if ((tried - before) % slice === 0) yield tried;
  }
  return { tried };
}

function fittingForm(fits: (password: Uint8Array) => boolean, octets: Uint8Array): string | undefined {
  const text = octets.some((octet) => octet >= 0x80) ? textOf(octets) : undefined;
  if (fits(octets)) return text?.word ?? String.fromCharCode(...octets);
  return text?.isUtf8 === false && fits(utf8(text.word)) ? text.word : undefined;
}

function textOf(octets: Uint8Array): { readonly word: string; readonly isUtf8: boolean } {
  try {
    return { word: UTF_8.decode(octets), isUtf8: true };
  } catch {
    return { word: WINDOWS_1252.decode(octets), isUtf8: false };
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS_1252 = new TextDecoder('windows-1252');
