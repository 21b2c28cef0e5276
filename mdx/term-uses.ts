import { parseMdx } from './parse.mjs';
import type { TermWords } from './term-words';

/** A place of a lesson's running text where a term stands. */
export interface TermUse {
  /** Id of the term. */
  readonly id: string;
  /** As it stands there. */
  readonly word: string;
  /** True where the place says what the term means: in a `<Term>`, or in a `<Field>` that shows what is called so. */
  readonly introduces: boolean;
  /** How many headings stand above. */
  readonly heading: number;
  /** Counted from 1. */
  readonly line: number;
}

type Node = ReturnType<typeof parseMdx> | ReturnType<typeof parseMdx>['children'][number];

/**
 * Every use of a term in the running text of a lesson, in the order in which it is read. Code, fences, attributes and what
 * components draw are no running text: what stands there is quoted. Nor are headings, which name what their section is
 * about to introduce.
 */
export function termUses(source: string, file: string, words: TermWords): readonly TermUse[] {
  let heading = 0;
  return usesIn(parseMdx(source, file));

  function usesIn(node: Node): readonly TermUse[] {
    if (node.type === 'heading') {
      heading += 1;
      return [];
    }
    const marked = markedUse(node);
    if (marked !== undefined) return [marked];
    if (node.type === 'text') return usesInText(node.value, lineOf(node));
    return 'children' in node ? node.children.flatMap(usesIn) : [];
  }

  function markedUse(node: Node): TermUse | undefined {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
    const word = textOf(node);
    const id = node.name === 'Term' ? idOf(node) : node.name === 'Field' ? words.termOf(word) : undefined;
    return id === undefined ? undefined : { id, word, introduces: true, heading, line: lineOf(node) };
  }

  function usesInText(text: string, line: number): readonly TermUse[] {
    return words.in(text).map(({ id, word, at }) => ({
      id,
      word,
      introduces: false,
      heading,
      line: line + text.slice(0, at).split('\n').length - 1,
    }));
  }
}

function idOf(node: Extract<Node, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>): string | undefined {
  const id = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  );
  return typeof id?.value === 'string' ? id.value : undefined;
}

function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 0;
}
