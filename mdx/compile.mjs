import { compile } from '@mdx-js/mdx';
import { VFile } from 'vfile';
import { remarkHeadingIds } from './headings.mjs';
import { rehypeHighlight } from './highlight.mjs';
import { readOutline } from './outline.mjs';
import { syntax } from './parse.mjs';
import { remarkRuns } from './runs.mjs';
import { remarkTerms } from './terms.mjs';

/**
 * A lesson as an ES module whose default export is a component. Throws where `readOutline` does, so a lesson with
 * bad frontmatter or a heading without id fails the build, as does one with a term that the glossary lacks or a flow that
 * does not exist.
 */
export async function compileMdx(source, file) {
  readOutline(source, file);
  const compiled = await compile(new VFile({ value: source, path: file }), {
    development: process.env.NODE_ENV === 'development',
    remarkPlugins: [...syntax, remarkHeadingIds, remarkTerms, remarkRuns],
    rehypePlugins: [rehypeHighlight],
  });
  return String(compiled);
}
