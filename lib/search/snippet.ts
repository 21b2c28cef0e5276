import { WHOLE, wordsOf } from './words-of';

/** A stretch of a text; `marked` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters of a snippet, about two lines. */
const LENGTH = 180;

/** Characters before the first word that was found, so that one sees where it stands. */
const BEFORE = 40;

/**
 * The part of a text in which most of the words stand that were found, with these marked. `found` are words as `wordsOf`
 * writes them. A text without any of them is shown from its beginning.
 */
export function snippet(text: string, found: ReadonlySet<string>): readonly Piece[] {
  const words = placesOf(text, found);
  const { from, to } = stretchOf(text, words);
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...marked(text, from, to, words),
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** A whole text with the words marked that were found: a title, say. */
export function markedWords(text: string, found: ReadonlySet<string>): readonly Piece[] {
  return marked(text, 0, text.length, placesOf(text, found));
}

/** A word that was found. Offsets count UTF-16 units. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function placesOf(text: string, found: ReadonlySet<string>): readonly Place[] {
  return [...text.matchAll(WHOLE)].flatMap(({ 0: word, index: from }) => {
    const isFound = wordsOf(word).some((one) => found.has(one));
    return isFound ? [{ from, to: from + word.length, word: word.toLowerCase() }] : [];
  });
}

/** The stretch that is shown: it begins shortly before the word from which on most different ones stand in it. */
function stretchOf(text: string, words: readonly Place[]): { readonly from: number; readonly to: number } {
  const counts = words.map(({ from }) => {
    const inside = words.filter((word) => word.from >= from && word.to <= from + LENGTH - BEFORE);
    return new Set(inside.map(({ word }) => word)).size;
  });
  const best = words[counts.indexOf(Math.max(...counts))];
  const wanted = Math.max(0, (best?.from ?? 0) - BEFORE);
  const from = wordStart(text, Math.max(0, Math.min(wanted, text.length - LENGTH)));
  return { from, to: wordEnd(text, Math.min(text.length, from + LENGTH)) };
}

/** The next place at which a word begins; the text is not cut within one. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}

/** The last place up to which all words are whole. */
function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}

function marked(text: string, from: number, to: number, words: readonly Place[]): readonly Piece[] {
  const inside = words.filter((word) => word.from >= from && word.to <= to);
  const edges = [from, ...inside.flatMap((word) => [word.from, word.to]), to];
  return edges.slice(1).flatMap((edge, index) => {
    const start = edges[index] ?? from;
    return edge > start ? [{ text: text.slice(start, edge), marked: index % 2 === 1 }] : [];
  });
}
