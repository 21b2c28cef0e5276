import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '@/content/read-glossary';
import { readLessons } from '@/content/read-lessons';
import { checkTerms } from '@/mdx/check-terms';
import { readTerms } from '@/mdx/glossary.mjs';
import { formsOfTerm } from '@/mdx/term-words';
import { describeShared, readShared } from '@/test/shared';

const terms = readTerms();

describe('the glossary', () => {
  it('has terms', () => {
    expect(terms.length).toBeGreaterThan(100);
  });

  it.each(terms)('$id says its meaning in a sentence or two', ({ meaning }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(meaning.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(2);
    expect(meaning.length).toBeLessThanOrEqual(240);
  });

  it.each(terms)('$id leads to other terms that exist', ({ id, see }) => {
    const wrong = see.filter((other) => other === id || !terms.some((term) => term.id === other));
    expect(wrong).toEqual([]);
    expect(new Set(see).size).toBe(see.length);
  });

  it('uses no word for two terms', () => {
    const words = terms.flatMap((term) => [...new Set(formsOfTerm(term))]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('knows the place that introduces a term', () => {
    const introduced = readGlossary().find(({ id }) => id === 'binding')?.introduced;
    expect(introduced?.lesson.headings.map(({ id }) => id)).toContain(introduced?.section);
  });
});

describeShared('the sections that the glossary names', () => {
  const sections = new Set(terms.flatMap(({ spec }) => spec));

  it.each([...sections])('%s exists', (source) => {
    const [, number, section] = /^RFC (\d+)(?: §(.+))?$/.exec(source) ?? [];
    const headings = readShared(`rfcs/rfc${number}.txt`).matchAll(/^ {0,3}(\d+(?:\.\d+)*)\.? +\S/gm);
    expect([...headings].map(([, heading]) => heading)).toContain(section);
  });
});

const lessons = readLessons().map(({ file }) => ({
  file,
  source: fs.readFileSync(path.join(import.meta.dirname, 'lessons', file), 'utf8'),
}));

/**
 * The first `<Term>` introduces a term, and so does the first `<Field>` that shows on the stage what is called so. Before
 * that place none of its words may stand in running text; a term that no lesson introduces stands in none. What counts as
 * running text is said at `termUses`, and what as a word of a term at `formsOfTerm`.
 */
describe('the lessons', () => {
  it('use no term before they introduce it', () => {
    expect(checkTerms(lessons, terms)).toEqual([]);
  });
});
