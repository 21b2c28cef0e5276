import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('index'))
  .map((name) => name.slice(0, -'.ts'.length))
  .toSorted();

describe('the explanations of fields', () => {
  it.each(files)('%s exports one list of entries under its own name', async (file) => {
    const module: Record<string, unknown> = await import(`../fields/${file}.ts`);
    expect(Object.keys(module)).toEqual([camelCase(file)]);
    expect(module[camelCase(file)]).toContainEqual(expect.objectContaining({ path: expect.any(String) }));
  });

  it('are all in the index, which this test writes', async () => {
    await expect(index(files)).toMatchFileSnapshot('./index.ts');
  });
});

function index(names: readonly string[]): string {
  return `// Written by index.test.ts: npx vitest run lib/explain/fields/index.test.ts -u
import type { FieldEntry } from '../field-entry';
${names.map((name) => `import { ${camelCase(name)} } from './${name}';`).join('\n')}

/** The explanations of all fields and their parts. */
export const fieldEntries: readonly FieldEntry[] = [
${names.map((name) => `  ...${camelCase(name)},`).join('\n')}
];
`;
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
