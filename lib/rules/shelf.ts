/** Leads to the next part of the rules; each is loaded from the one before, so that nothing that they share is loaded twice. */
export type NextShelf = () => Promise<{ readonly next: NextShelf | undefined }>;

/**
 * Loads all rules, part by part, for a page that would stand still if it read their code at once: `begin` lets it answer before each part.
 * They arrive later for that, after everything else; nobody waits for them, and where they are kept on the device it makes no difference.
 * Rejects where a part cannot be loaded; begun again, it goes on there.
 */
export async function readShelves(begin: (next: NextShelf) => ReturnType<NextShelf>): Promise<void> {
  let next: NextShelf | undefined = () => import('./shelves/1');
  while (next !== undefined) ({ next } = await begin(next));
}
