import path from 'node:path';
import { visit } from 'unist-util-visit';
import { findChallengeModule, findFlowModule } from './find-run.mjs';

/** The parts of a lesson that run something: the attribute that names it, and what it becomes. */
const RUNNING = {
  Stage: { named: 'flow', becomes: 'flow', find: findFlowModule },
  Differences: { named: 'flow', becomes: 'flow', find: findFlowModule },
  Challenge: { named: 'id', becomes: 'challenge', find: findChallengeModule },
};

/**
 * remark plugin: imports the flows and challenges that a lesson names, `<Stage flow="2.1">`, so that each lesson loads its own
 * and no other, and exports the flows as `flows`. Each stage gets a `name`, unlike that of every other one, under which the browser keeps what was done on it.
 * Throws, with the name of the file and a sentence, where there is no such flow or challenge.
 */
export function remarkRuns() {
  return (tree, file) => {
    const imported = new Map();
    const flows = new Set();
    let stages = 0;
    visit(tree, isRunning, (node) => {
      const { named, becomes, find } = RUNNING[node.name];
      const attribute = node.attributes.find(({ name }) => name === named);
      const found = typeof attribute?.value === 'string' ? find(attribute.value) : undefined;
      if (found === undefined) {
        const place = `${file.path}: line ${node.position.start.line}`;
        throw new Error(`${place}: <${node.name}> names no ${becomes} that exists in ${named}.`);
      }
      imported.set(found.name, found.from);
      if (becomes === 'flow') flows.add(found.name);
      node.attributes = [
        ...node.attributes.filter((one) => one !== attribute),
        { type: 'mdxJsxAttribute', name: becomes, value: reference(found.name) },
      ];
      if (node.name === 'Stage') {
        stages++;
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'name', value: nameOf(file, stages) });
      }
    });
    tree.children.unshift(...[...imported].map(([name, from]) => importOf(name, from)), exportOf([...flows]));
  };
}

function isRunning({ type, name }) {
  const isPart = type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';
  return isPart && Object.hasOwn(RUNNING, name ?? '');
}

/** `first-register-2`: the second stage of `20-first-register.mdx`. */
function nameOf(file, stage) {
  const slug = path.basename(file.path, '.mdx').replace(/^\d+-/, '');
  return `${slug}-${stage}`;
}

/** `{name}` as the value of an attribute. */
function reference(name) {
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: name,
    data: { estree: program({ type: 'ExpressionStatement', expression: identifier(name) }) },
  };
}

/** `import { name } from '…';` */
function importOf(name, from) {
  return {
    type: 'mdxjsEsm',
    value: `import { ${name} } from '${from}';`,
    data: {
      estree: program({
        type: 'ImportDeclaration',
        specifiers: [{ type: 'ImportSpecifier', imported: identifier(name), local: identifier(name) }],
        source: { type: 'Literal', value: from },
        attributes: [],
      }),
    },
  };
}

/** `export const flows = [name, other];` */
function exportOf(names) {
  const elements = names.map(identifier);
  const declarator = {
    type: 'VariableDeclarator',
    id: identifier('flows'),
    init: { type: 'ArrayExpression', elements },
  };
  return {
    type: 'mdxjsEsm',
    value: `export const flows = [${names.join(', ')}];`,
    data: {
      estree: program({
        type: 'ExportNamedDeclaration',
        declaration: { type: 'VariableDeclaration', kind: 'const', declarations: [declarator] },
        specifiers: [],
        attributes: [],
      }),
    },
  };
}

function program(statement) {
  return { type: 'Program', sourceType: 'module', body: [statement] };
}

function identifier(name) {
  return { type: 'Identifier', name };
}
