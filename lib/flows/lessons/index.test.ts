import { expect, it } from 'vitest';
import { exportsOfType } from '@/test/exports-of-type';

/** Every file of this folder that has one. */
const entries = exportsOfType(import.meta.dirname, 'Flow');

it('the index lists every flow of the folder', async () => {
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/flows/lessons/index.test.ts -u` after adding a flow.',
    "import type { Flow } from '../flow';",
    ...entries.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
    'export const lessonFlows: readonly Flow[] = [',
    ...entries.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});

it('a file is named after the id of its flow', async () => {
  const { lessonFlows } = await import('./index');
  expect(lessonFlows.map(({ id }) => id).sort()).toEqual(entries.map(({ file }) => file));
});
