/** Parts of a running flow that a link may hide, so that a class finds out by itself. */
export const hideable = [
  'ladder',
  'messages',
  'explanations',
  'findings',
  'state',
  'changes',
  'future',
] as const;

export type Hideable = (typeof hideable)[number];

/** True if a part is hidden. */
export function hides({ hidden }: { readonly hidden?: readonly Hideable[] }, part: Hideable): boolean {
  return hidden?.includes(part) === true;
}
