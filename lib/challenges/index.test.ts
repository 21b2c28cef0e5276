import { expect, it } from 'vitest';
import { exportsOfType } from '@/test/exports-of-type';

it('the index lists every challenge of the folder', async () => {
  const found = exportsOfType(import.meta.dirname, 'Challenge');
  const imports = [
    ...found.map(({ name, file }) => ({ file, line: `import { ${name} } from './${file}';` })),
    { file: 'challenge', line: "import type { Challenge } from './challenge';" },
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/challenges/index.test.ts -u` after adding a challenge.',
    ...imports.map(({ line }) => line),
    '',
    'export const challenges: readonly Challenge[] = [',
    ...found.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});
