/** What kind of thing is found, in the order in which it counts where several are called alike. */
export const searchKinds = ['header', 'term', 'rule', 'flow', 'lesson'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** Something that can be found: one place of the site. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Below the base path: `/rules/via-branch/`. Every entry has another one. */
  readonly href: string;
  /** Of its page: `A first registration`. */
  readonly title: string;
  /** Of the place in that page, where it is not the page as a whole: `Via: the way back`. */
  readonly place?: string;
  /** What it is called exactly, by people and in programs: `Min-Expires`, `AOR`, `via-branch`. */
  readonly names: readonly string[];
  readonly text: string;
  /** How much more than others of its kind it is what people mean by such a name; 1 where absent. */
  readonly weight?: number;
}
