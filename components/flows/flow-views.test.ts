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

/** next/dynamic preloads a flow, and so puts it into the exported HTML, only where the import is written out. */
function indexSource(): string {
  const entries = sources().map(
    ({ id, file, name }) => `  ${property(id)}: dynamic(async () => {
    const { ${name} } = await import('@/lib/flows/${file}');
    return flowView(${name});
  }),
`,
  );
  return `// Written by flow-views.test.ts: npx vitest -u components/flows/flow-views.test.ts
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { type FlowViewProps, flowView } from './flow-view';

/** What the pages of the flows show, by the names of the flows in their addresses. */
export const flowViews: Readonly<Record<string, ComponentType<FlowViewProps>>> = {
${entries.join('')}};
`;
}

function property(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`;
}

describe('the pages of the flows', () => {
  it('are listed in flow-views.ts', async () => {
    await expect(indexSource()).toMatchFileSnapshot('flow-views.ts');
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
