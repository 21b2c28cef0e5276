import { parseMdx } from './parse.mjs';

/** The text of one section of a lesson, without the sections below it. */
export interface SectionText {
  /** How many headings stand above: 0 for what comes before the first. */
  readonly heading: number;
  /** Words of prose, code and messages, with single spaces between them. */
  readonly text: string;
}

type Node = ReturnType<typeof parseMdx> | ReturnType<typeof parseMdx>['children'][number];

/** The text of a lesson, section by section, for whoever searches in it. */
export function sectionTexts(source: string, file: string): readonly SectionText[] {
  const texts: string[][] = [[]];
  collect(parseMdx(source, file));
  return texts.map((parts, heading) => ({ heading, text: parts.join(' ').replace(/\s+/g, ' ').trim() }));

  function collect(node: Node): void {
    if (node.type === 'heading') {
      texts.push([]);
      return;
    }
    const text = textOf(node);
    if (text !== '') texts.at(-1)?.push(text);
    // The words of a paragraph belong together: no space comes between a word and the comma behind it.
    if (node.type !== 'paragraph' && 'children' in node) node.children.forEach(collect);
  }
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node);
    case 'code':
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'mdxJsxFlowElement':
      return saidBy(node);
    default:
      return '';
  }
}

/** What a component says in an attribute: the claim of a misconception, the question of a prediction. */
function saidBy({ attributes }: Extract<Node, { type: 'mdxJsxFlowElement' }>): string {
  return attributes
    .flatMap(({ type, ...attribute }) =>
      type === 'mdxJsxAttribute' && 'name' in attribute && SAID.has(attribute.name) ? [attribute.value] : [],
    )
    .filter((value) => typeof value === 'string')
    .map((value) => (/[.?!]$/.test(value) ? value : `${value}.`))
    .join(' ');
}

const SAID: ReadonlySet<string> = new Set(['claim', 'question']);

function inline(node: Node): string {
  if ('children' in node) return node.children.map(inline).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
