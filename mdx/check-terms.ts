import type { GlossaryTerm } from './glossary.mjs';
import { type TermUse, termUses } from './term-uses';
import { termWords } from './term-words';

/** A lesson as it is written. */
export interface WrittenLesson {
  readonly file: string;
  readonly source: string;
}

/** The place where the lessons introduce a term. */
export interface Introduction extends TermUse {
  /** Of the lesson. */
  readonly file: string;
}

/** Where each term is introduced, by its id: the first place in the first of the lessons that has one. */
export function introductions(
  lessons: readonly WrittenLesson[],
  terms: readonly GlossaryTerm[],
): ReadonlyMap<string, Introduction> {
  const words = termWords(terms);
  const places = lessons.flatMap(({ file, source }) =>
    termUses(source, file, words)
      .filter(({ introduces }) => introduces)
      .map((use) => ({ file, ...use })),
  );
  // Of several with one id a Map keeps the last one.
  return new Map(places.reverse().map((place) => [place.id, place]));
}

/**
 * Where lessons, in their order, use a term that they did not introduce before, one sentence each. Words of everyday
 * language (`ordinary` in the glossary) may stand anywhere.
 */
export function checkTerms(
  lessons: readonly WrittenLesson[],
  terms: readonly GlossaryTerm[],
): readonly string[] {
  const words = termWords(terms);
  const introducedAt = introductions(lessons, terms);
  const known = new Set(terms.filter(({ ordinary }) => ordinary).map(({ id }) => id));
  return lessons.flatMap(({ file, source }) =>
    termUses(source, file, words).flatMap((use) => {
      if (known.has(use.id)) return [];
      // Said once: the first place is where something is to be done.
      known.add(use.id);
      return use.introduces ? [] : [tooEarly(file, use, introducedAt.get(use.id))];
    }),
  );
}

function tooEarly(file: string, { id, word, line }: TermUse, later: Introduction | undefined): string {
  const where =
    later === undefined ? 'no lesson introduces it' : `${later.file} introduces it in line ${later.line}`;
  return `${file}: line ${line}: uses "${word}", but ${where}: explain it here in <Term id="${id}">, or say it in other words`;
}
