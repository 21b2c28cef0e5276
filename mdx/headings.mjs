import { visit } from 'unist-util-visit';

/**
 * Headings carry a fixed id at their end, `## Why register [#why-register]`, so that a link to them survives a
 * change of words. (`{#id}` is not possible: braces are expressions in MDX.)
 */
const FIXED_ID = /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]$/;

/** The headings of a lesson in order: `{ id, depth, text }`. Throws where one has no id of its own. */
export function headingsOf(tree) {
  const headings = [];
  visit(tree, 'heading', (node) => void headings.push(readHeading(node)));
  const seen = new Set();
  for (const { id, line } of headings) {
    if (seen.has(id)) {
      throw new Error(`line ${line}: the id "${id}" is taken by an earlier heading`);
    }
    seen.add(id);
  }
  return headings.map(({ id, depth, text }) => ({ id, depth, text }));
}

/** remark plugin: moves the fixed id of each heading from its text to its `id` attribute. */
export function remarkHeadingIds() {
  return (tree) => {
    visit(tree, 'heading', (node) => {
      const { id } = readHeading(node);
      const last = node.children.at(-1);
      last.value = last.value.replace(FIXED_ID, '');
      node.data = { hProperties: { id } };
    });
  };
}

function readHeading(node) {
  const line = node.position.start.line;
  const text = textOf(node);
  if (node.depth === 1) {
    throw new Error(`line ${line}: the title of a lesson stands in its frontmatter; begin headings with ##`);
  }
  const id = FIXED_ID.exec(text)?.[1];
  if (id === undefined || node.children.at(-1).type !== 'text') {
    throw new Error(`line ${line}: the heading needs a fixed id at its end: ${text} [#${suggestion(text)}]`);
  }
  return { id, line, depth: node.depth, text: text.replace(FIXED_ID, '') };
}

function suggestion(text) {
  return (
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'id'
  );
}

function textOf(node) {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
