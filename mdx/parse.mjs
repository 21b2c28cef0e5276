import { createProcessor } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';

/** The syntax that lessons are written in, beyond MDX itself. */
export const syntax = [remarkFrontmatter, remarkGfm];

/** The syntax tree (mdast) of a lesson, as it was written. Throws where it is not MDX. */
export function parseMdx(source, file) {
  return createProcessor({ remarkPlugins: syntax }).parse(new VFile({ value: source, path: file }));
}
