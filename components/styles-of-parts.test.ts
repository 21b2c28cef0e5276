import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from '@/test/imports';

/**
 * What pages have in their HTML before its script comes (`components/ui/part-in-html`). Their styles are part of the page,
 * and so each has a file that names them all.
 */
const PARTS: readonly { readonly root: string; readonly later?: readonly string[] }[] = [
  { root: 'components/flows/first-run' },
  { root: 'components/flows/flow-view' },
  { root: 'components/teach/embedded-run' },
  { root: 'components/teach/link-builder' },
  { root: 'components/mdx/lesson-body', later: ['components/mdx/digest-bench'] },
];

describe('the styles of what comes alive after its page', () => {
  it.each(PARTS)('$root', async ({ root, later = [] }) => {
    await expect(listOf([root, ...later])).toMatchFileSnapshot(path.resolve(`${root}.styles.ts`));
  });
});

function listOf(files: readonly string[]): string {
  const seen = new Set<string>();
  const styles = files.flatMap((file) => stylesBelow(file, seen));
  const lines = styles.map((file) => `import '@/${file}';\n`);
  return `// Written by styles-of-parts.test.ts: npx vitest -u components/styles-of-parts.test.ts\n${lines.join('')}`;
}

/** The style sheets that a file and all it imports need, in the order in which a bundler meets them. */
function stylesBelow(file: string, seen: Set<string>): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  if (file.endsWith('.css')) return [file];
  const source = sourceOf(file);
  if (source === undefined) return [];
  return importsOf(fs.readFileSync(source, 'utf8'))
    .filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic)
    .flatMap(({ from }) => placeOf(from, source))
    .flatMap((imported) => stylesBelow(imported, seen));
}

/** Where a file of ours is, below the root; a package has no styles that a component would need. */
function placeOf(from: string, source: string): readonly string[] {
  if (from.startsWith('@/')) return [from.slice(2)];
  return from.startsWith('.') ? [path.join(path.dirname(source), from)] : [];
}

function sourceOf(file: string): string | undefined {
  return [`${file}.tsx`, `${file}.ts`, `${file}/index.ts`].find((one) => fs.existsSync(one));
}
