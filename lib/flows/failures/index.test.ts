import fs from 'node:fs';
import { expect, it } from 'vitest';

/** Every file of this folder that exports a failure. */
function failureFiles(): readonly { readonly name: string; readonly file: string }[] {
  return fs
    .readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .sort()
    .flatMap((file) => {
      const source = fs.readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
      const name = /export const (\w+): Failure\b/.exec(source)?.[1];
      return name === undefined ? [] : [{ name, file: file.replace(/\.ts$/, '') }];
    });
}

it('the index lists every failure of the folder', async () => {
  const entries = failureFiles();
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
  expect(failures.map(({ id }) => id).sort()).toEqual(failureFiles().map(({ file }) => file));
});
