import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';

/** The file of a flow below lib/flows, and what it exports. */
interface Source {
  readonly id: string;
  readonly file: string;
  readonly name: string;
}

function sources(): readonly Source[] {
  const folder = path.resolve('lib/flows');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const name = /export const (\w+): (?:Flow|Failure) = /.exec(text)?.[1];
      return name === undefined
        ? []
        : [{ id: path.basename(file, '.ts'), file: file.replace(/\.ts$/, ''), name }];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A bundler makes a file of its own of what an import that is written out names. */
function indexSource(): string {
  const entries = sources().map(({ id, file, name }) => {
    const [key, load] = [`  ${property(id)}: async () =>`, `(await import('@/lib/flows/${file}')).${name},`];
    // As the formatter would write it.
    return key.length + 1 + load.length > 110 ? `${key}\n    ${load}\n` : `${key} ${load}\n`;
  });
  return `// Written by flow-loaders.test.ts: npx vitest -u components/flows/flow-loaders.test.ts
import type { Flow } from '@/lib/flows/flow';

/** Each flow by its name in the addresses, so that a page loads its own alone. */
export const flowLoaders: Readonly<Record<string, () => Promise<Flow>>> = {
${entries.join('')}};
`;
}

function property(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`;
}

describe('the pages of the flows', () => {
  it('are listed in flow-loaders.ts', async () => {
    await expect(indexSource()).toMatchFileSnapshot('flow-loaders.ts');
  });

  it('are those of all flows', () => {
    const ids = allFlows.map(({ id }) => id);
    expect(
      sources()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.sort());
  });
});
