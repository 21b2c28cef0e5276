import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose';
import { recipeResponse, recipeSteps } from '../digest-steps';
import { rightRecipe } from '../recipe';
import { mistakes } from '.';

const ids = fs
  .readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('index.'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

it('the index lists every file of the folder (update it with vitest -u)', async () => {
  await expect(indexOf(ids)).toMatchFileSnapshot('./index.ts');
});

describe.each(mistakes.map((mistake) => [mistake.id, mistake] as const))('%s', (id, mistake) => {
  const { input, circumstances = {} } = mistake.example;
  const variants = mistake.apply(rightRecipe(input), circumstances);

  it('is named after its file and explained in sentences', () => {
    expect(ids).toContain(id);
    expect(mistake.title).toMatch(/[^.]$/);
    for (const text of [mistake.explanation, mistake.remedy, ...variants.map(({ detail }) => detail)]) {
      expect(text).toMatch(/^[A-Za-z].*\.$/s);
    }
    expect(mistake.spec).toMatch(/^RFC \d+ §/);
  });

  it('is found in its example, in every form that makes a difference', () => {
    const expected = recipeResponse(rightRecipe(input));
    const wrong = variants
      .map(({ recipe }) => recipeResponse(recipe))
      .filter((response) => response !== expected);
    expect(wrong).not.toEqual([]);
    for (const response of wrong) {
      const diagnosis = diagnose(input, response, circumstances);
      const causes = diagnosis.verdict === 'mistaken' ? diagnosis.causes : [];
      expect(causes.map((cause) => cause.mistakes)).toContainEqual([mistake]);
    }
  });

  it('differs from the right computation in the steps that it shows', () => {
    const right = JSON.stringify(recipeSteps(rightRecipe(input)));
    expect(variants.some(({ recipe }) => JSON.stringify(recipeSteps(recipe)) !== right)).toBe(true);
  });
});

function indexOf(files: readonly string[]): string {
  const imports = files.map((id) => `import { ${camelCase(id)} } from './${id}';`);
  const entries = files.map((id) => `  ${camelCase(id)},`);
  return [
    '// Written by index.test.ts: `npx vitest run lib/digest/mistakes -u`.',
    "import type { Mistake } from '../mistake';",
    ...imports,
    '',
    '/** Every known mistake. */',
    'export const mistakes: readonly Mistake[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
