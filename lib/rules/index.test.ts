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

it('the index lists every file that holds a rule (update it with vitest -u)', async () => {
  await expect(indexOf(ids)).toMatchFileSnapshot('./index.ts');
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

function indexOf(names: readonly string[]): string {
  return [
    '// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.',
    ...[...names, 'rule'].toSorted().map(importOf),
    '',
    '/** Every rule. */',
    'export const rules: readonly Rule[] = [',
    ...names.map((id) => `  ${exportName(id)},`),
    '];',
    '',
  ].join('\n');
}

function importOf(file: string): string {
  return file === 'rule'
    ? "import type { Rule } from './rule';"
    : `import { ${exportName(file)} } from './${file}';`;
}

/** `viaBranch` for `via-branch`, `status401WwwAuthenticate` for `401-www-authenticate`. */
function exportName(id: string): string {
  return id.replace(/^(?=\d)/, 'status-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
