import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { flows } from './index';

const folder = path.resolve('lib/flows');

/** Files that hold a flow: named after its id, in a folder for its source. */
function flowFiles(): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/\d[\d.]*\.ts$/.test(file))
    .sort();
}

it('the index lists every flow of the folder', async () => {
  const entries = flowFiles().map((file) => {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    const name = /export const (\w+): Flow\b/.exec(source)?.[1];
    expect(name, `${file} exports a flow`).toBeDefined();
    return { name, file: file.replace(/\.ts$/, '') };
  });
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/flows/index.test.ts -u` after adding a flow.',
    "import type { Flow } from './flow';",
    ...entries.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
    'export const flows: readonly Flow[] = [',
    ...entries.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});

it('ids are unique', () => {
  expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
});
