import { expect, it } from 'vitest';
import { exportsOfType } from '@/test/exports-of-type';

/** Every file of this folder that has one. */
const entries = exportsOfType(import.meta.dirname, 'Failure');

it('the index lists every failure of the folder', async () => {
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/flows/failures/index.test.ts -u` after adding a failure.',
    ...[{ name: 'type Failure', file: 'failure' }, ...entries]
      .toSorted((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ name, file }) =>
        name.startsWith('type ')
          ? `import type { ${name.slice(5)} } from './${file}';`
          : `import { ${name} } from './${file}';`,
      ),
    '',
    'export const failures: readonly Failure[] = [',
    ...entries.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});

it('a file is named after the id of its failure', async () => {
  const { failures } = await import('./index');
  expect(failures.map(({ id }) => id).sort()).toEqual(entries.map(({ file }) => file));
});
