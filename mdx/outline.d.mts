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
}

/**
 * What is known of a lesson without compiling it: its frontmatter and its headings. Throws, with the name of the file
 * and a sentence, where the lesson is not as `CONTRIBUTING.md` asks for.
 */
export declare function readOutline(source: string, file: string): Outline;
