import { rules } from '@/lib/rules/index';
import type { Rule } from '@/lib/rules/rule';
import { readArguments } from '../arguments';
import { type Command, fine, json, lines } from '../command';
import { UsageError } from '../usage-error';

export const rule: Command = {
  name: 'rule',
  usage: 'ID [--json]',
  summary: 'one rule with why, RFC section and examples',
  run(args) {
    const given = readArguments(args, {
      flags: ['json'],
      words: { name: 'the id of a rule', least: 1, most: 1 },
    });
    const found = ruleNamed(given.words[0] ?? '');
    const { id, title, severity, basis, scope, spec, why, remedy, good, bad } = found;
    return fine(
      given.has('json')
        ? json({ id, title, severity, basis, scope, spec, why, remedy, good, bad })
        : lines(pageOf(found)),
    );
  },
};

function ruleNamed(id: string): Rule {
  const found = rules.find((candidate) => candidate.id === id);
  if (found) return found;
  throw new UsageError(`There is no rule ${id}; the command "rules" lists them all.`);
}

function pageOf({ id, title, severity, basis, spec, why, remedy, good, bad }: Rule): readonly string[] {
  return [
    `${id} (${severity}; ${basis}, ${spec})`,
    title,
    '',
    `Why: ${why}`,
    `What to do: ${remedy}`,
    ...good.flatMap((example) => ['', 'Right:', ...indented(example)]),
    ...bad.flatMap((example) => ['', 'Wrong:', ...indented(example)]),
  ];
}

function indented(example: string): readonly string[] {
  return example
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd());
}
