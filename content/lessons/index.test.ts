import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLessons } from '@/content/read-lessons';
import { compileMdx } from '@/mdx/compile.mjs';

const lessons = readLessons();

describe('content/lessons', () => {
  it('has lessons, each with a name of its own', () => {
    expect(lessons.length).toBeGreaterThan(0);
    expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(lessons.length);
  });

  it('has an index of its lessons (npx vitest -u content/lessons/index.test.ts)', async () => {
    await expect(indexSource()).toMatchFileSnapshot('index.ts');
  });

  it.each(lessons)('$file compiles', async ({ file }) => {
    const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(await compileMdx(source, file)).toContain('export default function');
  });
});

/** next/dynamic preloads a lesson, and so puts it into the exported HTML, only where the import is written out. */
function indexSource(): string {
  const entries = lessons.map(
    ({ file, slug }) => `  ${property(slug)}: dynamic<MDXProps>(() => import('./${file}')),\n`,
  );
  return `// Written by index.test.ts: npx vitest -u content/lessons/index.test.ts
import type { MDXProps } from 'mdx/types';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';

/** The lessons by their names in the address. */
export const lessons: Readonly<Record<string, ComponentType<MDXProps>>> = {
${entries.join('')}};
`;
}

function property(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`;
}
