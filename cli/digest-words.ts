import type { Passwordless } from '@/lib/digest/form';
import { passwordTest } from '@/lib/digest/password-test';
import { newWordReader } from '@/lib/digest/word-reader';
import { searchWords, type TriedWords } from '@/lib/digest/word-search';

/** Tries every word of a list, one a line, as password. */
export function tryWords(input: Passwordless, response: string, list: Uint8Array): TriedWords {
  const search = searchWords(passwordTest(input, response), wordsIn(list), { slice: 1_000_000 });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

function* wordsIn(list: Uint8Array): Generator<Uint8Array> {
  const reader = newWordReader(list.subarray(0, 2));
  yield* reader.read(list);
  yield reader.rest();
}
