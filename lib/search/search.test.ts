import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from './search-entry';
import { newSearch } from './search-index';
import { markedWords, snippet } from './snippet';
import { wholeWords, wordsOf } from './words-of';

describe('the words of a text', () => {
  it.each([
    ['Min-Expires: 60', ['min-expires', 'min', 'expires', '60']],
    ['RFC 3261 §10.3', ['rfc', '3261', '10.3', '10', '3']],
    ['branch=z9hG4bKnashds7', ['branch', 'z9hg4bknashds7']],
    ['+sip.instance', ['sip.instance', 'sip', 'instance']],
    ['the phone’s nonce.', ['the', 'phone’s', 'phone', 's', 'nonce']],
    ['Straße', ['straße']],
    ['<>"; ---', []],
    ['x'.repeat(65), []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are wholes in a question', () => {
    expect(wholeWords('Min-Expires 423')).toEqual(['min-expires', '423']);
  });
});

describe('a snippet', () => {
  const text = `${'Some words stand before it. '.repeat(12)}The nonce of the challenge is hashed. ${'More words follow. '.repeat(12)}`;

  it('shows where the words stand that were found', () => {
    const pieces = snippet(text, new Set(['nonce', 'challenge']));
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['nonce', 'challenge']);
    expect(pieces.at(0)?.text).toBe('… ');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(200);
  });

  it('prefers the place with the most different words', () => {
    const scattered = `nonce. nonce. ${'x '.repeat(150)}nonce and challenge`;
    const marked = snippet(scattered, new Set(['nonce', 'challenge'])).filter((piece) => piece.marked);
    expect(marked.map((piece) => piece.text)).toEqual(['nonce', 'challenge']);
  });

  it('begins with the text where nothing was found in it', () => {
    expect(snippet('Short and clear.', new Set(['nonce']))).toEqual([
      { text: 'Short and clear.', marked: false },
    ]);
  });

  it('says nothing but what stands in the text, whatever that is', () => {
    const words = fc.constantFrom('nonce', 'Call-ID', '<b>', '&amp;', '\n', '…', 'é');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const any = parts.join(' ');
        const found = new Set(['nonce', 'call-id']);
        const shown = snippet(any, found);
        const inner = shown.map((piece) => piece.text).join('');
        expect(any).toContain(inner.replace(/^… /, any.startsWith('… ') ? '… ' : '').replace(/ …$/, ''));
        expect(
          markedWords(any, found)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(any);
        for (const piece of shown.filter(({ marked }) => marked)) {
          expect(wordsOf(piece.text).some((word) => found.has(word))).toBe(true);
        }
      }),
    );
  });
});

describe('the search', () => {
  const entry = (href: string, fields: Partial<SearchEntry>): SearchEntry => ({
    ...{ kind: 'lesson', href, title: href, names: [], text: '' },
    ...fields,
  });
  const search = newSearch([
    entry('/a', { text: 'The nonce is hashed; the nonce is old; nonce, nonce, nonce.' }),
    entry('/b', { kind: 'term', names: ['nonce'], text: 'A text made up by the server.' }),
    entry('/c', { kind: 'header', names: ['nonce', 'WWW-Authenticate.nonce'], weight: 1 }),
    entry('/d', { kind: 'header', names: ['nonce', 'Authorization.nonce'], weight: 2 }),
    entry('/e', { text: 'A Min-Expires field says how short is too short: 423.' }),
    entry('/f', { text: 'Expires may be as short as the registrar allows; min and max differ.' }),
  ]);
  const found = (question: string) =>
    search(question).flatMap(({ hits }) => hits.map((hit) => hit.entry.href));

  it.each([
    ['nonce', ['/d', '/c', '/b', '/a']],
    ['NONCE', ['/d', '/c', '/b', '/a']],
    ['min-expires', ['/e']],
    ['expires-min', ['/e', '/f']],
    ['hashed old', ['/a']],
    ['42', ['/e']],
    ['424', []],
    ['hashd', ['/a']],
    ['hashed registrar', ['/a', '/f']],
    ['zebra', []],
  ])('%s', (question, hrefs) => {
    expect(found(question).toSorted()).toEqual(hrefs.toSorted());
    expect(found(question)[0]).toBe(hrefs[0]);
  });

  it('says which words fit, so that they can be marked', () => {
    const [group] = search('hash');
    expect(group).toMatchObject({ kind: 'lesson' });
    expect([...(group?.hits[0]?.words ?? [])]).toEqual(['hashed']);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (question) => {
        expect(Array.isArray(search(question))).toBe(true);
      }),
    );
  });
});
