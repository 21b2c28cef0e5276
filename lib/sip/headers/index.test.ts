import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .toSorted();

describe('the header grammars', () => {
  it.each(files)('%s exports one grammar under its own name', async (file) => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ path.join(folder, `${file}.ts`));
    expect({ ...module }).toEqual({
      [camelCase(file)]: expect.objectContaining({ name: expect.any(String), list: expect.any(Boolean) }),
    });
  });

  it('are all in the index, which this test writes', async () => {
    await expect(index(files)).toMatchFileSnapshot('./index.ts');
  });
});

function index(names: readonly string[]): string {
  return `// Written by index.test.ts: npx vitest run lib/sip/headers/index.test.ts -u
${names.map((name) => `import { ${camelCase(name)} } from './${name}';`).join('\n')}

/** Every header that has a grammar. */
export const headerGrammars = [
${names.map((name) => `  ${camelCase(name)},`).join('\n')}
] as const;
`;
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
