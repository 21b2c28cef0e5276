import { parseMdx } from './parse.mjs';

/** A teaching component in a lesson, with the attributes that are plain text and what it stands inside of. */
export interface TeachingPart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The components around it, outermost first. */
  readonly inside: readonly TeachingPart[];
  /** Counted from 1. */
  readonly line: number;
  /** What stands in the first fence that is directly in it; undefined where there is none. */
  readonly fence: string | undefined;
}

type Node = ReturnType<typeof parseMdx> | ReturnType<typeof parseMdx>['children'][number];

/** Every teaching component of a lesson, in the order in which it is written. */
export function teachingParts(source: string, file: string): readonly TeachingPart[] {
  return partsIn(parseMdx(source, file), []);
}

function partsIn(node: Node, inside: readonly TeachingPart[]): readonly TeachingPart[] {
  const part = partOf(node, inside);
  const around = part === undefined ? inside : [...inside, part];
  const children = 'children' in node ? node.children.flatMap((child) => partsIn(child, around)) : [];
  return part === undefined ? children : [part, ...children];
}

function partOf(node: Node, inside: readonly TeachingPart[]): TeachingPart | undefined {
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (!isComponent || node.name === null) return undefined;
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return {
    name: node.name,
    attributes: Object.fromEntries(attributes),
    inside,
    line: node.position?.start.line ?? 0,
    fence: node.children.find((child) => child.type === 'code')?.value,
  };
}
