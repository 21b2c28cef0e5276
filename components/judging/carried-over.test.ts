import { describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/text/problem';
import { carriedOver } from './carried-over';

function problemAt(text: string, word: string): Problem {
  const from = text.indexOf(word);
  const place = { from, to: from + word.length };
  const fix = { title: 'Mend it', edits: [{ ...place, insert: 'x' }] };
  return { ...place, rule: word, severity: 'error', message: 'Expected x', spec: 'RFC 1', fix };
}

const BEFORE = 'one two three';
const PROBLEMS = ['one', 'two', 'three'].map((word) => problemAt(BEFORE, word));

describe('problems while somebody goes on writing', () => {
  it.each([
    ['one2 two three', ['two', 'three']],
    ['one tw3o three', ['one', 'three']],
    ['one 2 three', ['one', 'three']],
    ['one two three four', ['one', 'two']],
    ['something else', []],
  ])('in %j are told of %j', (after, words) => {
    const carried = carriedOver(PROBLEMS, BEFORE, after);
    expect(carried.map(({ rule }) => rule)).toEqual(words);
    expect(carried).toEqual(words.map((word) => problemAt(after, word)));
  });

  it('are the same in the same text', () => {
    expect(carriedOver(PROBLEMS, BEFORE, BEFORE)).toBe(PROBLEMS);
  });
});
