import fs from 'node:fs';
import path from 'node:path';
import { lessonAddress } from '@/lib/progress/lesson-address';
import type { SearchEntry } from '@/lib/search/search-entry';
import { readTerms } from '@/mdx/glossary.mjs';
import { sectionTexts } from '@/mdx/section-texts';
import { formsOfTerm } from '@/mdx/term-words';
import { type Lesson, readLessons } from './read-lessons';

/** What can be found in lessons and glossary. At build time only. */
export function contentEntries(): readonly SearchEntry[] {
  return [...readLessons().flatMap(lessonEntries), ...termEntries()];
}

/** One entry a section, and one for what stands above the first heading. */
function lessonEntries({ file, slug, title, summary, headings }: Lesson): readonly SearchEntry[] {
  const source = fs.readFileSync(path.join(process.cwd(), 'content/lessons', file), 'utf8');
  return sectionTexts(source, file).map(({ heading, text }): SearchEntry => {
    const place = headings[heading - 1];
    return place === undefined
      ? { kind: 'lesson', href: lessonAddress(slug), title, names: [title, slug], text: `${summary} ${text}` }
      : { kind: 'lesson', href: lessonAddress(slug, place.id), title, place: place.text, names: [], text };
  });
}

function termEntries(): readonly SearchEntry[] {
  return readTerms()
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, term, also, meaning }) => ({
      kind: 'term',
      href: `/glossary/#${id}`,
      title: term,
      names: formsOfTerm({ term, also }),
      text: meaning,
    }));
}
