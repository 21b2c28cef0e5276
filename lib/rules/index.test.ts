import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntaxRules } from '@/lib/sip/syntax-rules';
import { rules } from './index';

/** A rule's file is one that exports a rule; the others are what rules are made of. */
const files = fs
  .readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({
    id: file.slice(0, -'.ts'.length),
    source: fs.readFileSync(path.join(import.meta.dirname, file), 'utf8'),
  }))
  .filter(({ source }) => /^export const \w+: (?:Message|Exchange)Rule = /m.test(source));
const ids = files.map(({ id }) => id).toSorted();

describe('the index (update it with vitest -u)', () => {
  const shelves = shelvesOf(ids).map((names, i, { length }) => ({
    names,
    number: i + 1,
    isLast: i === length - 1,
  }));
  const numbers = shelves.map(({ number }) => number);

  it.each(shelves)('has shelf $number', async ({ names, number, isLast }) => {
    await expect(shelfOf(names, number, isLast)).toMatchFileSnapshot(`./shelves/${number}.ts`);
  });

  it('has no other shelf', () => {
    const written = fs.readdirSync(path.join(import.meta.dirname, 'shelves'));
    expect(written.toSorted()).toEqual(numbers.map((number) => `${number}.ts`).toSorted());
  });

  it('puts them together, so that it has every file that holds a rule', async () => {
    await expect(indexOf(numbers)).toMatchFileSnapshot('./index.ts');
  });
});

it('each rule is named after its file', () => {
  expect(rules.map((rule) => rule.id)).toEqual(ids);
});

describe('faults of syntax', () => {
  const explained = files.filter(({ source }) => source.includes('fromSyntax(')).map(({ id }) => id);

  it('each have a rule that explains them, and no such rule stands for nothing', () => {
    expect(explained.toSorted()).toEqual([...syntaxRules].toSorted());
  });

  it('are each explained by the rule of the same id', () => {
    for (const { id, source } of files.filter((file) => explained.includes(file.id))) {
      expect(source).toContain(`fromSyntax('${id}')`);
    }
  });
});

const WRITTEN = '// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.';

/** Rules on one shelf: a phone reads their code in a few frames, and the page may do something else before the next shelf. */
const SHELF = 36;

function shelvesOf(names: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(names.length / SHELF);
  return Array.from({ length: count }, (_, i) => names.slice(i * SHELF, (i + 1) * SHELF));
}

function shelfOf(names: readonly string[], number: number, isLast: boolean): string {
  return [
    WRITTEN,
    ...[...names, 'rule', 'shelf'].toSorted().map(importOf),
    '',
    `export const shelf${number}: readonly Rule[] = [`,
    ...names.map((id) => `  ${exportName(id)},`),
    '];',
    '',
    isLast
      ? 'export const next: NextShelf | undefined = undefined;'
      : `export const next: NextShelf = () => import('./${number + 1}');`,
    '',
  ].join('\n');
}

function indexOf(numbers: readonly number[]): string {
  return [
    WRITTEN,
    "import type { Rule } from './rule';",
    ...numbers.map((number) => `import { shelf${number} } from './shelves/${number}';`),
    '',
    '/** Every rule. */',
    `export const rules: readonly Rule[] = [${numbers.map((number) => `...shelf${number}`).join(', ')}];`,
    '',
  ].join('\n');
}

/** Types have files of their own. */
const TYPES: Readonly<Record<string, string>> = { rule: 'Rule', shelf: 'NextShelf' };

function importOf(file: string): string {
  const type = TYPES[file];
  return `import ${type === undefined ? '' : 'type '}{ ${type ?? exportName(file)} } from '../${file}';`;
}

/** `viaBranch` for `via-branch`, `status401WwwAuthenticate` for `401-www-authenticate`. */
function exportName(id: string): string {
  return id.replace(/^(?=\d)/, 'status-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
