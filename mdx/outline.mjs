import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { frontmatter } from './frontmatter.mjs';
import { headingsOf } from './headings.mjs';
import { languages } from './languages.mjs';
import { parseMdx } from './parse.mjs';

/**
 * What is known of a lesson without compiling it: its frontmatter, its headings and its challenges. Throws, with the name of the file
 * and a sentence, where the lesson is not as `CONTRIBUTING.md` asks for.
 */
export function readOutline(source, file) {
  try {
    const tree = parseMdx(source, file);
    refuseCode(tree);
    refuseUnknownLanguages(tree);
    return { frontmatter: readFrontmatter(tree), headings: headingsOf(tree), challenges: challengesIn(tree) };
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}

function readFrontmatter(tree) {
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const result = frontmatter.safeParse(yaml === undefined ? {} : parseYaml(yaml.value));
  if (!result.success) {
    throw new Error(`frontmatter\n${z.prettifyError(result.error)}`);
  }
  return result.data;
}

/** Ids of its challenges, in their order. */
function challengesIn(tree) {
  const ids = [];
  visit(tree, { name: 'Challenge' }, ({ attributes }) => {
    ids.push(attributes.find(({ name }) => name === 'id')?.value ?? '');
  });
  return ids;
}

function refuseCode(tree) {
  visit(tree, 'mdxjsEsm', (node) => {
    throw new Error(
      `line ${node.position.start.line}: a lesson imports and exports nothing; the components of components/mdx are there by their names`,
    );
  });
}

function refuseUnknownLanguages(tree) {
  visit(tree, 'code', (node) => {
    if (!languages.includes(node.lang ?? 'text')) {
      throw new Error(
        `line ${node.position.start.line}: no grammar for "${node.lang}"; there is ${languages.join(', ')}`,
      );
    }
  });
}
