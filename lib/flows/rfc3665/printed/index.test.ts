import fs from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared, readShared } from '@/test/shared';
import { printedFlows } from './index';

const sections = fs
  .readdirSync(import.meta.dirname)
  .flatMap((file) => /^s([\d.]+)\.ts$/.exec(file)?.[1] ?? [])
  .toSorted(new Intl.Collator('en', { numeric: true }).compare);

it('the index lists every section (update it with vitest -u)', async () => {
  await expect(indexOf(sections)).toMatchFileSnapshot('./index.ts');
});

it('each section is named after its file', () => {
  expect(printedFlows.map(({ id }) => id)).toEqual(sections);
});

describeShared('the prints are those of the RFC, all of them, in its order', () => {
  interface Manifest {
    readonly flows: readonly {
      readonly number: string;
      readonly title: string;
      readonly messages: readonly { id: string; from: string; to: string; file: string }[];
    }[];
  }
  const { flows } = JSON.parse(readShared('rfc3665/manifest.json')) as Manifest;

  it('has its sections', () => {
    expect(printedFlows.map(({ id, title }) => [id, title])).toEqual(
      flows.map(({ number, title }) => [number, title]),
    );
  });

  it.each(printedFlows.map((flow) => [flow.id, flow] as const))('§%s', (id, { messages }) => {
    const wanted = flows.find(({ number }) => number === id)?.messages;
    expect(messages).toEqual(
      wanted?.map(({ id: name, from, to, file }) => ({
        name,
        from,
        to,
        text: readShared(`rfc3665/${file}`),
      })),
    );
  });
});

function indexOf(ids: readonly string[]): string {
  const name = (id: string) => `section${id.replace('.', '_')}`;
  return [
    '// Written by index.test.ts: `npx vitest run lib/flows/rfc3665/printed -u`.',
    "import type { PrintedFlow } from './printed-flow';",
    ...ids.map((id) => `import { ${name(id)} } from './s${id}';`),
    '',
    '/** Every flow of RFC 3665, as printed. */',
    'export const printedFlows: readonly PrintedFlow[] = [',
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}
