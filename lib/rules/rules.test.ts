import { describe, expect, it } from 'vitest';
import { drawMarked, readMarked } from '@/lib/text/marked';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import { rules } from './index';
import { judgeText } from './judge-text';

/** In the examples bob has this password in every realm, and nobody else has a password. */
const options = {
  passwordOf: (username: string) => (username === 'bob' ? 'zanzibar' : undefined),
};

/** Rules that the repairs of another one break, and why nothing better can be offered. */
const unavoidable: ReadonlyMap<string, readonly string[]> = new Map([
  // Credentials with another count have another response, which only who knows the password can compute.
  ['auth-nc-increasing', ['auth-response-value']],
  // With the sip Contact gone, it shows that a sips Contact alone wants a sips address-of-record, which is a choice.
  ['sip-and-sips-contact', ['sips-contacts-sips-aor']],
]);

/** Everything that is found in an example, with offsets into the whole of it. */
function problemsIn(text: string): readonly Problem[] {
  return judgeText(text, options).flatMap(({ problems }) => problems);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('explains itself in sentences', () => {
    expect(rule.title).toMatch(/^[A-Z0-9].*[^.]$/);
    expect(rule.spec).toMatch(/^RFC \d+ §[\d.]+$/);
    for (const words of [rule.why, rule.remedy]) expect(words).toMatch(/^[A-Z`][\s\S]*\.$/);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
  });

  it.each(numbered(rule.good))('has nothing against its good example %i', (_, example) => {
    const { text, spans } = readMarked(example);
    const found = problemsIn(text).filter((problem) => problem.rule === id || problem.severity === 'error');
    expect({ found, spans }).toEqual({ found: [], spans: [] });
  });

  it.each(numbered(rule.bad))('finds what is marked in its bad example %i', (_, example) => {
    const { text } = readMarked(example);
    const found = problemsIn(text).filter((problem) => problem.rule === id);
    expect(found).not.toEqual([]);
    expect(drawMarked(text, found)).toBe(example);
    for (const { message } of found) expect(message).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each(numbered(rule.bad))(
    'is content with its bad example %i after the repairs that it offers',
    (_, example) => {
      const { text } = readMarked(example);
      const found = problemsIn(text).filter((problem) => problem.rule === id);
      const edits = found.flatMap((problem) => problem.fix?.edits ?? []);
      const left = problemsIn(applyEdits(text, edits)).filter((problem) => problem.rule === id);
      expect(left).toHaveLength(found.filter((problem) => problem.fix === undefined).length);
    },
  );

  it.each(numbered(rule.bad))('breaks no other rule by the repairs of its bad example %i', (_, example) => {
    const { text } = readMarked(example);
    const before = problemsIn(text);
    const edits = before.flatMap((problem) => (problem.rule === id ? (problem.fix?.edits ?? []) : []));
    const others = (problems: readonly Problem[]) =>
      problems.filter((one) => one.rule !== id && isSerious(one));
    const left = counted(others(before));
    const broken = others(problemsIn(applyEdits(text, edits)))
      .filter(({ rule }) => {
        const known = left.get(rule) ?? 0;
        left.set(rule, known - 1);
        return known <= 0;
      })
      .map((problem) => problem.rule);
    expect(broken.filter((other) => !unavoidable.get(id)?.includes(other))).toEqual([]);
  });
});

function isSerious({ severity }: Problem): boolean {
  return severity !== 'info';
}

/** How many problems of each rule there are. */
function counted(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function numbered(examples: readonly string[]): [number: number, example: string][] {
  return examples.map((example, at) => [at + 1, example]);
}
