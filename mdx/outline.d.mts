import type { z } from 'zod';
import type { frontmatter } from './frontmatter.mjs';

export interface Heading {
  readonly id: string;
  /** 2 for `##`. */
  readonly depth: number;
  readonly text: string;
}

export interface Outline {
  readonly frontmatter: z.infer<typeof frontmatter>;
  readonly headings: readonly Heading[];
  /** Ids of its challenges, in their order. */
  readonly challenges: readonly string[];
}

/**
 * What is known of a lesson without compiling it: its frontmatter, its headings and its challenges. Throws, with the name of the file
 * and a sentence, where the lesson is not as `CONTRIBUTING.md` asks for.
 */
export declare function readOutline(source: string, file: string): Outline;
