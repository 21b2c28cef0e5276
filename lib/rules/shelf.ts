/**
 * Leads to the next part of the rules, for a page that would stand still if it read all of their code at once. Each part is loaded from the
 * one before, so that nothing is loaded twice.
 */
export type NextShelf = () => Promise<{ readonly next: NextShelf | undefined }>;
