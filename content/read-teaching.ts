import fs from 'node:fs';
import path from 'node:path';
import { type TeachingPart, teachingParts } from '@/mdx/teaching-parts';
import type { LessonPlace } from './read-glossary';
import { type Lesson, readLessons } from './read-lessons';

/** A teaching component, and where in the lessons it stands. */
export interface TaughtPart extends LessonPlace {
  readonly part: TeachingPart;
}

/** Every teaching component of all lessons, in the order in which they are read. At build time only. */
export function readTeaching(): readonly TaughtPart[] {
  return readLessons().flatMap((lesson) => {
    const source = fs.readFileSync(path.join(process.cwd(), 'content/lessons', lesson.file), 'utf8');
    const headings = headingLines(lesson, source);
    return teachingParts(source, lesson.file).map((part) => ({
      lesson,
      section: headings.findLast(({ line }) => line < part.line)?.id,
      part,
    }));
  });
}

/** Where the headings of a lesson stand. Lines count from 1. */
function headingLines({ headings }: Lesson, source: string): readonly { id: string; line: number }[] {
  const lines = source.split('\n');
  return headings.map(({ id }) => ({
    id,
    line: lines.findIndex((line) => line.startsWith('#') && line.trimEnd().endsWith(`[#${id}]`)) + 1,
  }));
}
