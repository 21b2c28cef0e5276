/** What the list of lessons shows of one. */
export interface LessonListed {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Ids of its challenges. */
  readonly challenges: readonly string[];
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}
