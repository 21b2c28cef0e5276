import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLessons } from './read-lessons';

/** Rows of the table in COVERAGE.md: number, statement, verdict, place. */
const rows = fs
  .readFileSync(path.join(import.meta.dirname, 'COVERAGE.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', statement = '', verdict = '', place = '']) => ({
    number,
    statement,
    verdict,
    place,
  }));

const places = new Set(
  readLessons().flatMap(({ slug, headings }) => headings.map(({ id }) => `${slug}#${id}`)),
);

describe('COVERAGE.md', () => {
  it('answers all 28 statements, in order', () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
  });

  it.each(rows)('row $number says what, how it stands, and where', ({ statement, verdict, place }) => {
    expect(statement).toMatch(/\.$/);
    expect(verdict).toMatch(/\.$/);
    const named = [...place.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name === undefined || !places.has(name))).toEqual([]);
  });
});
