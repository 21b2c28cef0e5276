import { describe, expect, it } from 'vitest';
import type { TermEntry } from './term-entry';
import { shelvesOf, termsWith } from './term-shelves';

function entry(term: string, more: Partial<TermEntry> = {}): TermEntry {
  return { id: term, term, also: [], meaning: '', spec: [], see: [], field: null, introduced: null, ...more };
}

const ENTRIES = [
  entry('401', { also: ['Unauthorized'], spec: ['RFC 3261 §21.4.2'] }),
  entry('un-REGISTER'),
  entry('CSeq'),
  entry('binding', { meaning: 'A row of the table, once more.' }),
  entry('Call-ID'),
  entry('nc', { also: ['nonce count'] }),
  entry('200'),
];

describe('the shelves of the glossary', () => {
  it('go by the alphabet, and numbers come last', () => {
    expect(
      shelvesOf(ENTRIES).map(({ letter, entries }) => [letter, ...entries.map(({ term }) => term)]),
    ).toEqual([
      ['B', 'binding'],
      ['C', 'Call-ID', 'CSeq'],
      ['N', 'nc'],
      ['U', 'un-REGISTER'],
      ['0–9', '200', '401'],
    ]);
  });

  it('have anchors', () => {
    expect(shelvesOf(ENTRIES).map(({ anchor }) => anchor)).toEqual([
      'letter-b',
      'letter-c',
      'letter-n',
      'letter-u',
      'letter-0',
    ]);
  });
});

describe('a search in the glossary', () => {
  it.each([
    ['nothing', '', ENTRIES.length],
    ['the beginning of a term', 'BIND', 1],
    ['a term of two words', 'call-id', 1],
    ['another word for it', 'unauth', 1],
    ['a word of the meaning', 'table', 1],
    ['beginnings and not middles', 'nc', 1],
    ['a section', '§21.4', 1],
    ['words that are not in one entry', 'binding nonce', 0],
  ])('by %s', (_name, words, count) => {
    expect(termsWith(ENTRIES, words)).toHaveLength(count);
  });
});
