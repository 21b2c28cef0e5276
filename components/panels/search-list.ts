import { passwordTest } from '@/lib/digest/password-test';
import { newWordReader } from '@/lib/digest/word-reader';
import { searchWords, type TriedWords } from '@/lib/digest/word-search';
import type { WordOrder, WordReport } from './word-order';

/**
 * Tries the words of a list and reports about it, ten times a second. The list is read piece by piece, so that its size
 * does not matter. The promise ends with the last report and never fails.
 */
export async function searchList(order: WordOrder, report: (report: WordReport) => void): Promise<void> {
  try {
    report({ kind: 'done', ...(await tryAll(order, report)) });
  } catch (error) {
    report({ kind: error === UNREADABLE ? 'unreadable' : 'broken' });
  }
}

/** Says that it was the list that failed, not the search. */
const UNREADABLE = new Error('The list of words cannot be read.');

async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw UNREADABLE;
  }
}

async function tryAll({ input, response, list }: WordOrder, report: (report: WordReport) => void) {
  const fits = passwordTest(input, response);
  const words = newWordReader(new Uint8Array(await readable(list.slice(0, 2).arrayBuffer())));
  const pieces = list.stream().getReader();
  let reported = performance.now();
  let read = 0;

  /** Tries the words of one piece. */
  function tryPiece(piece: Iterable<Uint8Array>, tried: number): TriedWords {
    const slices = searchWords(fits, piece, { slice: SLICE, tried });
    for (;;) {
      const { done, value } = slices.next();
      if (done) return value;
      const now = performance.now();
      if (now - reported < PAUSE) continue;
      report({ kind: 'progress', tried: value, read });
      reported = now;
    }
  }

  let state: TriedWords = { tried: 0 };
  while (state.word === undefined) {
    const { done, value } = await readable(pieces.read());
    if (done) return tryPiece([words.rest()], state.tried);
    state = tryPiece(words.read(value), state.tried);
    read += value.length;
  }
  return state;
}

/** ms between two reports. */
const PAUSE = 100;

/** Words between two looks at the clock. */
const SLICE = 200;
