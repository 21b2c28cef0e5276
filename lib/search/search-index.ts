import MiniSearch from 'minisearch';
import { type SearchEntry, type SearchKind, searchKinds } from './search-entry';
import { wholeWords, wordsOf } from './words-of';

/** An entry that fits, with what was found of it. */
export interface Hit {
  readonly entry: SearchEntry;
  /** The words of the entry that fit, as `wordsOf` writes them. */
  readonly words: ReadonlySet<string>;
}

/** Hits of one kind, the best first. */
export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly Hit[];
}

/** Finds entries. Groups come in the order of their best hits; nothing where nothing is asked. */
export type Search = (question: string) => readonly HitGroup[];

/** How many times more it counts that all words of the question stand in what an entry is called. */
const ALMOST_NAMED = 4;

/** More than any weight of an entry, so that weights decide only within a kind. */
const HEAVIEST = 1000;

/** Reads entries so that they can be searched. Pure. It takes some 100 ms for all of the site. */
export function newSearch(entries: readonly SearchEntry[]): Search {
  const index = new MiniSearch<Indexed>({
    fields: ['names', 'place', 'title', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    searchOptions: {
      tokenize: (text) => [...wholeWords(text)],
      boost: { names: 8, place: 4, title: 3 },
      prefix: (word) => word.length > 1,
      // Numbers mean exactly what they are: 423 is not 422.
      fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false),
      weights: { prefix: 0.4, fuzzy: 0.1 },
    },
  });
  index.addAll(entries.map(indexed));
  return (question) => grouped(ranked(entries, question, found(index, question)));
}

interface Indexed {
  readonly id: number;
  readonly names: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

function indexed({ names, title, place = '', text }: SearchEntry, id: number): Indexed {
  return { id, names: names.join('\n'), title, place, text };
}

/** What has all words of a question; if there is none, all their parts; else any of them. */
function found(index: MiniSearch<Indexed>, question: string) {
  const all = index.search(question, { combineWith: 'AND' });
  if (all.length > 0) return all;
  const parts = { tokenize: (text: string) => [...wordsOf(text)] };
  const apart = index.search(question, { ...parts, combineWith: 'AND' });
  return apart.length > 0 ? apart : index.search(question, { ...parts, combineWith: 'OR' });
}

interface Ranked extends Hit {
  /** How sure it is that this is meant; 0 for what only speaks of it. */
  readonly named: number;
  readonly score: number;
}

function ranked(
  entries: readonly SearchEntry[],
  question: string,
  results: ReturnType<typeof found>,
): readonly Ranked[] {
  const asked = plain(question);
  return results
    .flatMap(({ id, score, match }) => {
      const entry = entries[Number(id)];
      if (entry === undefined) return [];
      const factor = isAlmostNamed(entry, asked) ? ALMOST_NAMED : 1;
      const words = new Set(Object.keys(match));
      return [{ entry, words, named: namedBy(entry, asked), score: score * factor }];
    })
    .toSorted((a, b) => b.named - a.named || b.score - a.score);
}

/** What is called exactly so comes before all that speaks of it: the kind decides first, then how often it is meant. */
function namedBy({ kind, names, weight = 1 }: SearchEntry, asked: string): number {
  if (!names.map(plain).includes(asked)) return 0;
  return (searchKinds.length - searchKinds.indexOf(kind)) * HEAVIEST + weight;
}

/** True if all words of the question stand in one of its names. */
function isAlmostNamed({ names }: SearchEntry, asked: string): boolean {
  const words = wholeWords(asked);
  return names.some((name) => words.every((word) => wordsOf(name).includes(word)));
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

function grouped(hits: readonly Ranked[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ entry }) => entry.kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter(({ entry }) => entry.kind === kind) }));
}
