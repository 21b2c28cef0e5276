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

/** A bundler makes a file of its own of what an import that is written out names. */
function indexSource(): string {
  const entries = lessons.map(({ file, slug }) => `  ${property(slug)}: () => import('./${file}'),\n`);
  return `// Written by index.test.ts: npx vitest -u content/lessons/index.test.ts
import type { LessonModule } from '@/content/lesson-module';

/** The lessons by their names in the address, each loaded alone. */
export const lessons: Readonly<Record<string, () => Promise<LessonModule>>> = {
${entries.join('')}};
`;
}

function property(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`;
}
