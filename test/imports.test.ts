import { describe, expect, it } from 'vitest';
import { importsOf } from './imports';

describe('importsOf', () => {
  it.each([
    ["import { a } from './a';", './a', false],
    ["import a from 'a';", 'a', false],
    ["import a, { type B } from 'a';", 'a', false],
    ["import a, * as b from 'a';", 'a', false],
    ["import * as a from 'a';", 'a', false],
    ["import 'a/index.css';", 'a/index.css', false],
    ["import type { A } from '@/lib/a';", '@/lib/a', true],
    ["import type A from 'a';", 'a', true],
    ["import { type A, type B } from 'a';", 'a', true],
    ["import { type A, b } from 'a';", 'a', false],
    ["import {\n  a,\n  type B,\n} from 'a';", 'a', false],
    ["import type {\n  A,\n} from 'a';", 'a', true],
    ["export { a } from './a';", './a', false],
    ["export * from './a';", './a', false],
    ["export * as a from './a';", './a', false],
    ["export type { A } from './a';", './a', true],
    ["const a = dynamic(() => import('./a.mdx'));", './a.mdx', false],
  ])('reads %j', (code, from, typeOnly) => {
    expect(importsOf(code)).toEqual([{ from, typeOnly, dynamic: code.includes('import(') }]);
  });

  it.each([
    "export const from = 'a';",
    'const text = "import \'a\'";',
    "// import { a } from 'a';",
    ' * import { a } from "a";',
    "export function a() {}\nconst b = 'c';",
    "export interface A {\n  b: 'c';\n}",
    "export { a };\nconst b = 'c';",
  ])('sees no import in %j', (code) => {
    expect(importsOf(code)).toEqual([]);
  });

  it('reads all of a file', () => {
    const code =
      "import { a } from 'a';\nimport type { B } from 'b';\n\nexport const c = a;\nexport { d } from 'd';\n";
    expect(importsOf(code).map(({ from }) => from)).toEqual(['a', 'b', 'd']);
  });
});
