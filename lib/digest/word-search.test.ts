import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestAlgorithms } from './algorithm';
import { digestResponse } from './digest-steps';
import { exampleInput } from './example-input';
import { concatenated, utf8 } from './octets';
import { passwordTest } from './password-test';
import type { DigestInput } from './recipe';
import { newWordReader } from './word-reader';
import { searchWords, type TriedWords } from './word-search';

describe('passwordTest', () => {
  it('says of a password what the computation of the response says', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.string({ unit: 'binary' }), (input, other) => {
        const fits = passwordTest(input, digestResponse(input));
        expect(fits(utf8(input.password))).toBe(true);
        expect(fits(utf8(other))).toBe(other === input.password);
      }),
    );
  });

  it('minds no capital letters in the response', () => {
    expect(passwordTest(exampleInput, digestResponse(exampleInput).toUpperCase())(utf8('zanzibar'))).toBe(
      true,
    );
  });
});

describe('searchWords', () => {
  const fits = passwordTest(exampleInput, digestResponse(exampleInput));

  it('reports after each slice, and ends with the word that fits', () => {
    const search = searchWords(fits, ['a', 'b', '', 'c', 'd', 'zanzibar', 'e'].map(utf8), { slice: 2 });
    expect(Array.from({ length: 3 }, () => search.next())).toEqual([
      { done: false, value: 2 },
      { done: false, value: 4 },
      { done: true, value: { word: 'zanzibar', tried: 5 } },
    ]);
  });

  it('goes on counting where it is told to', () => {
    expect(resultOf(searchWords(fits, [utf8('zanzibar')], { slice: 9, tried: 13_401 }))).toEqual({
      word: 'zanzibar',
      tried: 13_402,
    });
  });

  it('takes no more words than it is asked for', () => {
    let taken = 0;
    function* words() {
      for (;;) yield utf8(`word ${++taken}`);
    }
    const search = searchWords(fits, words(), { slice: 10 });
    search.next();
    search.next();
    expect(taken).toBe(20);
  });

  it.each([
    ['in UTF-8', 'zänzibar', utf8('zänzibar')],
    ['in Latin-1, the client in UTF-8', 'zänzibar', Uint8Array.of(0x7a, 0xe4, ...utf8('nzibar'))],
    ['in Latin-1, the client too', 'z\udce4nzibar', Uint8Array.of(0x7a, 0xe4, ...utf8('nzibar'))],
  ])('finds a word %s', (_, password, octets) => {
    const input = { ...exampleInput, password };
    const search = searchWords(passwordTest(input, digestResponse(input)), [octets], { slice: 1 });
    expect(resultOf(search)).toEqual({ word: 'zänzibar', tried: 1 });
  });
});

describe('newWordReader', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['LF', utf8('a\nb\n'), ['a', 'b']],
    ['no line end after the last word', utf8('a\nbc'), ['a', 'bc']],
    ['CR LF and empty lines', utf8('a\r\n\r\nb\r\n'), ['a', 'b']],
    ['CR', utf8('a\rb'), ['a', 'b']],
    ['a byte order mark', utf8('\ufeffa\nb'), ['a', 'b']],
    ['blanks, which belong to the word', utf8(' a \nb'), [' a ', 'b']],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0xe4, 0, 10, 0, 98, 0), ['ä', 'b']],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0xe4, 0, 10, 0, 98), ['ä', 'b']],
    ['nothing', utf8(''), []],
    ['a line that is no password', utf8(`a\n${'x'.repeat(10_000)}\nb`), ['a', 'b']],
  ])('reads %s, however the list is cut', (_, list, expected) => {
    for (const size of [1, 2, 3, 5, list.length + 1]) {
      expect(wordsOf(list, size).map((word) => new TextDecoder().decode(word))).toEqual(expected);
    }
  });
});

function wordsOf(list: Uint8Array, size: number): readonly Uint8Array[] {
  const reader = newWordReader(list.subarray(0, 2));
  const words: Uint8Array[] = [];
  for (let from = 0; from < list.length; from += size) {
    words.push(...Array.from(reader.read(list.subarray(from, from + size)), (word) => word.slice()));
  }
  return [...words, reader.rest()].filter((word) => word.length > 0);
}

function resultOf(search: Generator<number, TriedWords>): TriedWords {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const arbitraryInput: fc.Arbitrary<DigestInput> = fc.record(
  {
    algorithm: fc.constantFrom(...digestAlgorithms),
    username: fc.string(),
    realm: fc.string(),
    password: fc.string({ unit: 'binary' }),
    method: fc.constantFrom('REGISTER', 'INVITE'),
    uri: fc.string(),
    nonce: fc.string(),
    qop: fc.constantFrom('auth', 'auth-int'),
    nc: fc.string(),
    cnonce: fc.string(),
    body: fc.string(),
  },
  { requiredKeys: ['algorithm', 'username', 'realm', 'password', 'method', 'uri', 'nonce'] },
);

it('puts octets together', () => {
  expect([...concatenated(Uint8Array.of(1), Uint8Array.of(2, 3))]).toEqual([1, 2, 3]);
});
