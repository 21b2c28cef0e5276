import type { SeriesItem } from '@/components/layout/series-list';
import type { Family } from '@/lib/explain/explanation';

/** A header field in the list of all of them. */
export interface HeaderItem extends SeriesItem {
  /** What is searched for, in lower case: its names, its parts, what is said of it, its section. */
  readonly words: string;
}

/** Header fields of one kind. */
export interface HeaderGroup {
  /** Also the anchor of its heading. */
  readonly id: string;
  readonly title: string;
  /** The family that all of them are of; null where they are of several. */
  readonly family: Family | null;
  /** One sentence. */
  readonly purpose: string;
  readonly items: readonly HeaderItem[];
}

/** What is left of the catalogue: the header fields that have all words, each at the beginning of a word. */
export function headersWith(groups: readonly HeaderGroup[], wanted: string): readonly HeaderGroup[] {
  const beginnings = wanted.toLowerCase().match(/\S+/g) ?? [];
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter(({ words }) => beginnings.every((one) => ` ${words}`.includes(` ${one}`))),
    }))
    .filter(({ items }) => items.length > 0);
}
