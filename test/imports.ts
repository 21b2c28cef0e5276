/** One import or re-export of a file. */
export interface Import {
  /** As written: `@/lib/text/span`, `./edit`, `react`. */
  readonly from: string;
  /** True if it disappears when types are taken away. */
  readonly typeOnly: boolean;
  /** True if it is loaded when the code gets there, as an expression. */
  readonly dynamic: boolean;
}

/** `import {a} from 'x'`, `import 'x'`, `export {a} from 'x'`, `export * from 'x'`: at the beginning of a line. */
const STATEMENT =
  /^\s*(?:import|export)\s+(?:(type)\s+(?!from\b))?(?:(\*(?:\s+as\s+\w+)?|[\w$]+|[\w$\s,*]*\{[^}]*\}|[\w$]+\s*,\s*\*\s+as\s+\w+)\s*from\s*)?(['"])([^'"\n]+)\3/gm;

/** `import('x')`, as an expression or a type. */
const DYNAMIC = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;

/** What a TypeScript file imports, by its text. Imports written in comments of their own line do not count. */
export function importsOf(code: string): readonly Import[] {
  const statements = [...code.matchAll(STATEMENT)].map(([, type, clause = '', , from = '']) => ({
    from,
    typeOnly: type !== undefined || allNamesAreTypes(clause),
    dynamic: false,
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, , from = '']) => ({
    from,
    typeOnly: false,
    dynamic: true,
  }));
  return [...statements, ...dynamic];
}

/** `{ type A, type B }`. */
function allNamesAreTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',') ?? [];
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}
