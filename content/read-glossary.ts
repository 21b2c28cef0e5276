import fs from 'node:fs';
import path from 'node:path';
import { introductions } from '@/mdx/check-terms';
import { type GlossaryTerm, readTerms } from '@/mdx/glossary.mjs';
import { type Lesson, readLessons } from './read-lessons';

/** A place in a lesson. */
export interface LessonPlace {
  readonly lesson: Lesson;
  /** Id of the heading above; undefined before the first one. */
  readonly section: string | undefined;
}

/** A term, with the place that introduces it. */
export interface GlossaryEntry extends GlossaryTerm {
  /** Undefined where no lesson does. */
  readonly introduced: LessonPlace | undefined;
}

/** The whole glossary, read from `content/glossary`, in the order of its files. At build time only. */
export function readGlossary(): readonly GlossaryEntry[] {
  const terms = readTerms();
  const lessons = readLessons();
  const places = introductions(
    lessons.map(({ file }) => ({ file, source: fs.readFileSync(path.join(LESSONS, file), 'utf8') })),
    terms,
  );
  return terms.map((term) => {
    const place = places.get(term.id);
    const lesson = lessons.find(({ file }) => file === place?.file);
    const section = lesson?.headings[(place?.heading ?? 0) - 1]?.id;
    return { ...term, introduced: lesson && { lesson, section } };
  });
}

const LESSONS = path.join(process.cwd(), 'content/lessons');
