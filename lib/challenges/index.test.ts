import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve('lib/challenges');

it('the index lists every challenge of the folder', async () => {
  const files = fs.readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const found = files.sort().flatMap((file) => {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    const name = /export const (\w+): Challenge\b/.exec(source)?.[1];
    return name === undefined ? [] : [{ name, file: path.basename(file, '.ts') }];
  });
  const imports = [
    ...found.map(({ name, file }) => ({ file, line: `import { ${name} } from './${file}';` })),
    { file: 'challenge', line: "import type { Challenge } from './challenge';" },
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/challenges/index.test.ts -u` after adding a challenge.',
    ...imports.map(({ line }) => line),
    '',
    `export const challenges: readonly Challenge[] = [${found.map(({ name }) => name).join(', ')}];`,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});
