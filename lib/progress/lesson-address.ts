/** Where a lesson is read, `/learn/via/`, or the part of it below a heading, by the id of that: `/learn/via/#two-hops`. */
export function lessonAddress(slug: string, heading?: string): string {
  return `/learn/${slug}/${heading === undefined ? '' : `#${heading}`}`;
}
