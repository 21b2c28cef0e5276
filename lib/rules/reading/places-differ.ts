/** True for two places that are both known and are not the same. */
export function placesDiffer(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
