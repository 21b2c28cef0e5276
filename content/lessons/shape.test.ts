import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lesson, readLessons } from '@/content/read-lessons';
import { teachingParts } from '@/mdx/teaching-parts';

const lessons = readLessons();

/** What every lesson has at least once, and of what it has so many. */
const PARTS = [
  { name: 'Stage', least: 1, most: Number.POSITIVE_INFINITY },
  { name: 'Predict', least: 1, most: Number.POSITIVE_INFINITY },
  { name: 'TryIt', least: 1, most: Number.POSITIVE_INFINITY },
  { name: 'Recap', least: 1, most: 1 },
  { name: 'Challenge', least: 1, most: 3 },
] as const;

/** What is missing in a lesson, or too much, each as a sentence. */
function complaints({ file }: Lesson): readonly string[] {
  const parts = teachingParts(fs.readFileSync(path.join(import.meta.dirname, file), 'utf8'), file);
  return PARTS.flatMap(({ name, least, most }) => {
    const count = parts.filter((part) => part.name === name).length;
    if (count < least) return [`<${name}> is missing`];
    return count > most ? [`<${name}> stands there ${count} times; ${most} are enough`] : [];
  });
}

describe('the lessons', () => {
  it.each(lessons)('$file has its parts', (lesson) => {
    expect(complaints(lesson)).toEqual([]);
  });

  it.each(lessons)('$file takes about ten minutes', ({ minutes }) => {
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  it.each(lessons)('$file builds on earlier lessons alone', ({ slug, assumes }) => {
    const earlier = lessons.slice(
      0,
      lessons.findIndex((lesson) => lesson.slug === slug),
    );
    expect(assumes.filter((one) => !earlier.some((lesson) => lesson.slug === one))).toEqual([]);
    expect(new Set(assumes).size).toBe(assumes.length);
  });

  it.each(lessons)('$file says what to remember, and ends with what to read', ({ headings }) => {
    const sections = headings.filter(({ depth }) => depth === 2).map(({ id }) => id);
    expect(sections).toContain('what-to-remember');
    expect(sections.at(-1)).toBe('what-to-read');
  });

  it.each(lessons)(
    '$file: no sentence that begins with a number is taken for the item of a list',
    ({ file }) => {
      const lines = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
      const items = lines.flatMap((line, i) => {
        const number = /^\s*(\d+)[.)]\s/.exec(line)?.[1];
        return number === undefined ? [] : [{ line: i + 1, number: Number(number) }];
      });
      const stray = items.filter(
        ({ number }, i) => number !== 1 && number !== (items[i - 1]?.number ?? 0) + 1,
      );
      expect(stray).toEqual([]);
    },
  );

  it('ask for no challenge twice', () => {
    const asked = lessons.flatMap(({ challenges }) => challenges);
    expect(asked.filter((id, index) => asked.indexOf(id) !== index)).toEqual([]);
  });
});
