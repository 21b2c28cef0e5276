import type { CompileOptions, createProcessor } from '@mdx-js/mdx';

/** The syntax that lessons are written in, beyond MDX itself. */
export declare const syntax: NonNullable<CompileOptions['remarkPlugins']>;

/** The syntax tree (mdast) of a lesson, as it was written. Throws where it is not MDX. */
export declare function parseMdx(
  source: string,
  file: string,
): ReturnType<ReturnType<typeof createProcessor>['parse']>;
