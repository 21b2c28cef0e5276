import { visit } from 'unist-util-visit';
import { readTerm } from './glossary.mjs';

/**
 * remark plugin: gives each `<Term id="…">` the name and the meaning that the glossary has for it, so that a page carries
 * only what it needs. Throws, with the name of the file and a sentence, where the glossary has no such term.
 */
export function remarkTerms() {
  return (tree, file) => {
    visit(tree, isTerm, (node) => {
      const id = node.attributes.find(({ name }) => name === 'id')?.value;
      const found = typeof id === 'string' ? readTerm(id) : undefined;
      if (found === undefined) {
        throw new Error(`${file.path}: line ${node.position.start.line}: ${complaint(id)}`);
      }
      node.attributes.push(attribute('term', found.term), attribute('meaning', found.meaning));
    });
  };
}

function isTerm({ type, name }) {
  return (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') && name === 'Term';
}

function complaint(id) {
  return typeof id === 'string'
    ? `the glossary has no term "${id}"; write content/glossary/${id}.md or use another one`
    : '<Term> names its term in plain text: <Term id="binding">bindings</Term>';
}

function attribute(name, value) {
  return { type: 'mdxJsxAttribute', name, value };
}
