import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { profiles } from './index';

const folder = path.resolve('lib/nodes/registrar/profiles');

it('the index lists every profile of the folder', async () => {
  const entries = fs
    .readdirSync(folder)
    .map((file) => ({
      file: path.parse(file).name,
      source: fs.readFileSync(path.join(folder, file), 'utf8'),
    }))
    .flatMap(({ file, source }) => {
      const name = /export const (\w+): RegistrarProfile\b/.exec(source)?.[1];
      return name === undefined ? [] : [{ name, file }];
    })
    .sort((a, b) => a.file.localeCompare(b.file));
  const text = [
    '// Written by index.test.ts: run `npx vitest run lib/nodes/registrar/profiles -u` after adding a profile.',
    ...imports(entries),
    '',
    'export const profiles: readonly RegistrarProfile[] = [',
    ...entries.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./index.ts');
});

/** One line a file, in the order of the files. */
function imports(entries: readonly { readonly name: string; readonly file: string }[]): string[] {
  const profile = "import type { RegistrarProfile } from './registrar-profile';";
  return [...entries.map(({ name, file }) => `import { ${name} } from './${file}';`), profile].sort((a, b) =>
    (a.split("'")[1] ?? '').localeCompare(b.split("'")[1] ?? ''),
  );
}

it.each(profiles)('$id is named after its file, and speaks in sentences', ({ id, title, summary }) => {
  expect(fs.existsSync(path.join(folder, `${id}.ts`))).toBe(true);
  expect(title).not.toBe('');
  expect(summary).toMatch(/^[A-Z].*\.$/);
});
